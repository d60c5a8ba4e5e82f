/** Findings at the words: underlines that move with edits, and the card that explains one. */

import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, closeHoverTooltips, hoverTooltip, keymap, showTooltip } from "@codemirror/view";
import { element } from "./element.js";

const setMarks = StateEffect.define();
const setLight = StateEffect.define();
const setShown = StateEffect.define();

const within = (doc, { from, to }) => from < to && to <= doc.length;

const litMark = ({ from, to, here }) => Decoration.mark({ class: here ? "lit lit-here" : "lit" }).range(from, to);

const marks = StateField.define({
  create: () => Decoration.none,
  update(value, transaction) {
    let next = value.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(setMarks)) continue;
      const ranges = effect.value
        .filter((note) => within(transaction.newDoc, note))
        .map((note) => Decoration.mark({ class: `note note-${note.level}`, note }).range(note.from, note.to));
      next = Decoration.set(ranges, true);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

const light = StateField.define({
  create: () => Decoration.none,
  update(value, transaction) {
    let next = value.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(setLight)) continue;
      const spans = effect.value.filter((span) => within(transaction.newDoc, span));
      next = Decoration.set(spans.map(litMark), true);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** The first finding whose words hold the place, with where those words stand now. */
function noteAt(state, place) {
  let found = null;
  state.field(marks).between(place, place, (from, to, mark) => {
    found ??= { from, to, note: mark.spec.note };
  });
  return found;
}

const tooltipFor = ({ from, to, note }, card) => ({
  pos: from,
  end: to,
  above: true,
  create: () => ({ dom: element("div", {}, card(note)) }),
});

/** The card called up by a key, a touch or the list; it goes with the caret and with any edit. */
const shown = (card) =>
  StateField.define({
    create: () => null,
    update(value, transaction) {
      for (const effect of transaction.effects) {
        if (effect.is(setShown)) return effect.value && tooltipFor(effect.value, card);
      }
      return transaction.docChanged || transaction.selection ? null : value;
    },
    provide: (field) => showTooltip.from(field),
  });

/** Shows the card of the finding at a place; false where there is none. */
export function showNoteAt(view, place) {
  const found = noteAt(view.state, place);
  view.dispatch({ effects: setShown.of(found) });
  return found !== null;
}

/** Closes the card, however it was opened. */
export function closeCard(view) {
  view.dispatch({ effects: [setShown.of(null), closeHoverTooltips] });
}

/** Goes from the words into their card, where the replacements are buttons. */
function enterCard(view) {
  if (!showNoteAt(view, view.state.selection.main.from)) return false;
  const card = document.querySelector(".cm-tooltip .card");
  (card?.querySelector("button") ?? card)?.focus();
  return true;
}

const touched = EditorView.domEventHandlers({
  pointerup(event, view) {
    if (event.pointerType !== "touch") return false;
    const place = view.posAtCoords(event);
    if (place !== null) setTimeout(() => showNoteAt(view, place), 0);
    return false;
  },
});

/** The extension; `card(finding)` builds the element that explains a finding. */
export function noteMarks(card) {
  return [
    marks,
    light,
    shown(card),
    touched,
    hoverTooltip((view, place) => {
      const found = noteAt(view.state, place);
      return found && tooltipFor(found, card);
    }),
    keymap.of([{ key: "Alt-Enter", run: enterCard }]),
  ];
}

/** Puts underlines at these findings (offsets of the text as it is now). */
export function markNotes(view, notes) {
  view.dispatch({ effects: setMarks.of(notes) });
}

/** Lights the words of these spans and of no others; the one with `here` stands out. */
export function lightSpans(view, spans) {
  view.dispatch({ effects: setLight.of(spans) });
}
