/**
 * A part of a document written in CodeMirror.
 *
 * The page's own control stays in the form, hidden and always equal, so that any form sends the words.
 * Text is kept as typed; only line ends become LF, as a textarea does it.
 */

import { defaultKeymap, history, historyKeymap, isolateHistory } from "@codemirror/commands";
import { Annotation, EditorSelection, EditorState, Prec, Transaction } from "@codemirror/state";
import { Decoration, EditorView, MatchDecorator, ViewPlugin, keymap, tooltips } from "@codemirror/view";
import { formattingKeys } from "./formatting.js";
import { closeCard, lightSpans, markNotes, noteMarks, showNoteAt } from "./marks.js";
import { markdownLanguage } from "./markdown-language.js";
import { pasteAsMarkdown } from "./paste.js";

const fromElsewhere = Annotation.define();

const stamp = Decoration.mark({ class: "stamp" });
const gap = Decoration.mark({ class: "gap" });

/** The date that is filled in at release, and the gaps of a template that a person has to fill. */
const stamps = new MatchDecorator({
  regexp: /\{release-date\}|\[\[[^\]\n]+\]\]/g,
  decoration: ([words]) => (words.startsWith("[") ? gap : stamp),
});

const stampMarks = ViewPlugin.fromClass(
  class {
    constructor(view) {
      this.decorations = stamps.createDeco(view);
    }

    update(update) {
      this.decorations = stamps.updateDeco(update, this.decorations);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

/** A part of one line takes no line ends: pasted ones become spaces. */
const oneLine = EditorState.transactionFilter.of((transaction) => {
  if (!transaction.docChanged || transaction.newDoc.lines === 1) return transaction;
  const flat = [];
  transaction.changes.iterChanges((from, to, _from, _to, inserted) => {
    flat.push({ from, to, insert: inserted.toString().replace(/\s*\n\s*/g, " ").trim() });
  });
  const changes = transaction.startState.changes(flat);
  const head = changes.mapPos(flat.at(-1).to, 1);
  const userEvent = transaction.annotation(Transaction.userEvent);
  return [{ changes, selection: { anchor: head }, scrollIntoView: true, ...(userEvent && { userEvent }) }];
});

/** Enter in a part of one line goes on to the next part, as in any form. */
const nextPart = keymap.of([
  {
    key: "Enter",
    run(view) {
      const fields = [...view.dom.closest("[data-desk]").querySelectorAll(".cm-content")];
      fields[fields.indexOf(view.contentDOM) + 1]?.focus();
      return true;
    },
  },
]);

/** Typing over selected words: left to itself the browser writes style attributes, which the page's policy stops. */
function overSelection(event, view) {
  const { readOnly, selection } = view.state;
  const plain = event.inputType === "insertText" && event.data !== null && !event.isComposing;
  if (!plain || readOnly || selection.main.empty) return false;
  event.preventDefault();
  view.dispatch(view.state.replaceSelection(event.data), { scrollIntoView: true, userEvent: "input.type" });
  return true;
}

const nonce = document.querySelector("meta[name=csp-nonce], meta[name=style-nonce]")?.content;

export class CodeMirrorPart {
  /** `card(finding)` builds the element that explains a finding. */
  constructor(element, card) {
    this.element = element;
    this.role = element.dataset.part;
    this.kind = element.dataset.kind;
    this.label = element.dataset.label;
    this.control = element.querySelector("textarea, input");
    this.initial = this.control.defaultValue;
    this.listeners = { edited() {}, settled() {}, focused() {} };
    this.view = new EditorView({
      doc: this.control.value,
      extensions: this.extensions(card),
    });
    this.control.after(this.view.dom);
    const { selectionStart: anchor, selectionEnd: head } = this.control;
    const isWriting = document.activeElement === this.control;
    this.control.hidden = true;
    if (isWriting) {
      // Somebody was quicker than this script: their next key goes where the one before went.
      this.view.focus();
      this.view.dispatch({ selection: { anchor, head } });
    }
    const label = element.querySelector("label");
    label.addEventListener("click", (event) => {
      event.preventDefault();
      this.focus();
    });
  }

  extensions(card) {
    const markdown = this.kind === "markdown" && !this.control.readOnly;
    return [
      nonce ? EditorView.cspNonce.of(nonce) : [],
      history(),
      EditorView.lineWrapping,
      tooltips({ parent: document.body }),
      EditorView.contentAttributes.of(this.attributes()),
      EditorView.updateListener.of((update) => this.updated(update)),
      EditorView.domEventHandlers({
        focus: () => {
          this.listeners.focused(this);
          return false;
        },
        beforeinput: overSelection,
        compositionend: () => {
          // The browser still writes the composed word after this event.
          setTimeout(() => this.listeners.settled(), 0);
          return false;
        },
      }),
      EditorState.readOnly.of(this.control.readOnly),
      stampMarks,
      noteMarks((note) => card(this, note)),
      this.kind === "line" ? [oneLine, nextPart] : [],
      this.kind === "markdown" ? markdownLanguage : [],
      markdown ? [Prec.high(keymap.of(formattingKeys)), pasteAsMarkdown] : [],
      keymap.of([...defaultKeymap, ...historyKeymap]),
    ];
  }

  attributes() {
    const attributes = {
      "aria-labelledby": this.element.querySelector("label").id,
      "aria-multiline": String(this.kind !== "line"),
      "aria-readonly": String(this.control.readOnly),
      lang: this.control.lang || document.documentElement.lang,
      spellcheck: "true",
      autocorrect: "on",
      autocapitalize: "sentences",
    };
    const hint = this.control.getAttribute("aria-describedby");
    return hint ? { ...attributes, "aria-describedby": hint } : attributes;
  }

  /** Calls `edited` after each change by the writer, `settled` when an input method has finished. */
  watch(listeners) {
    this.listeners = listeners;
  }

  updated(update) {
    if (!update.docChanged) return;
    this.control.value = this.text();
    if (!update.transactions.some((transaction) => transaction.annotation(fromElsewhere))) {
      this.listeners.edited();
    }
  }

  get composing() {
    return this.view.composing || this.view.compositionStarted;
  }

  text() {
    return this.view.state.doc.toString();
  }

  /** Puts a whole text in place of the old one, as something the writer can undo. */
  replace(text) {
    this.replaceSpan(0, this.view.state.doc.length, text);
  }

  /** Puts words in place of others, as something the writer can undo in one step. */
  replaceSpan(from, to, insert) {
    this.view.dispatch({
      changes: { from, to, insert },
      selection: EditorSelection.range(from, from + insert.length),
      annotations: isolateHistory.of("full"),
      userEvent: "input.replace",
      scrollIntoView: true,
    });
  }

  /** Puts back a text this browser had kept; undoing it gives the server's. */
  restore(text) {
    this.view.dispatch({
      changes: { from: 0, to: this.view.state.doc.length, insert: text },
      annotations: [fromElsewhere.of(true), isolateHistory.of("full")],
    });
  }

  /** Takes over somebody else's changes; the writer's undo leaves them alone. */
  patch(changes) {
    this.view.dispatch({
      changes,
      annotations: [fromElsewhere.of(true), Transaction.addToHistory.of(false)],
    });
  }

  select(from, to) {
    this.view.focus();
    this.view.dispatch({
      selection: { anchor: from, head: to },
      effects: EditorView.scrollIntoView(from, { y: "center" }),
    });
  }

  focus() {
    this.view.focus();
  }

  hasFocus() {
    return this.view.hasFocus;
  }

  caret() {
    return this.view.state.selection.main.from;
  }

  /** Underlines the words of these findings. */
  mark(notes) {
    markNotes(this.view, notes);
  }

  /** Lights these spans of words and no others; the one with `here` stands out. */
  light(spans) {
    lightSpans(this.view, spans);
  }

  /** Closes the card at the words. */
  closeCard() {
    closeCard(this.view);
  }

  /** Shows the card of the finding at a place. */
  showNote(place) {
    showNoteAt(this.view, place);
  }
}
