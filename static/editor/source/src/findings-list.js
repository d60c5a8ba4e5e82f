/** The same findings as a list beside the text, by level, each a way to its words. */

import { grounds, replacements } from "./card.js";
import { dismissedList } from "./dismissing.js";
import { button, element } from "./element.js";
import { LEVELS } from "./findings.js";
import { count, say } from "./words.js";

const QUIET = 1000;

function row(findings, note, take, form) {
  // Many messages quote the words themselves: once is enough.
  const quoted = !note.excerpt || note.message.includes(note.excerpt);
  const words = !quoted ? [element("q", { class: "excerpt" }, note.excerpt), " "] : [];
  const go = note.part
    ? button([...words, element("span", {}, note.message)], () => findings.go(note), {
        class: "note-go",
        "data-key": note.key,
      })
    : element("p", { class: "note-go", "data-key": note.key, tabindex: -1 }, note.message);
  const more = element(
    "details",
    { "data-key": note.key },
    element("summary", {}, say("why")),
    grounds(note),
  );
  const explained = note.why || note.source ? more : null;
  const instead = replacements(note, (text) => take(note, text));
  return element("li", { class: `row row-${note.level}` }, go, explained, instead, form(note));
}

function group(findings, level, take, form) {
  const notes = findings.ofLevel(level);
  const n = findings.totals[level] ?? notes.length;
  if (!n) return null;
  const tally = n > notes.length ? say("tally", { shown: notes.length, n }) : `${n}`;
  const slots = notes.filter(({ slot }) => slot);
  const folded = slots.length > 1 ? slots : [];
  const rows = notes.filter((note) => !folded.includes(note)).map((note) => row(findings, note, take, form));
  return element(
    "section",
    { class: "level-group" },
    element("h4", { class: `level level-${level}` }, say(`level-${level}`), " ", element("span", { class: "tally" }, tally)),
    notes.length ? element("ol", {}, folded.length ? slotsRow(findings, level, folded) : null, rows) : null,
  );
}

/** Places left to be filled, many at first, as one line that unfolds to a way to each. */
function slotsRow(findings, level, slots) {
  const ways = slots.map((note) => {
    const words = element("q", { class: "excerpt" }, note.excerpt);
    const go = button([words], () => findings.go(note), { class: "note-go", "data-key": note.key });
    return element("li", {}, go);
  });
  const summary = element("summary", {}, count("slots", slots.map(({ excerpt }) => excerpt).join("").split("[[").length - 1));
  const fold = element("details", { class: "slots", "data-key": "slots" }, summary, element("ul", {}, ways));
  return element("li", { class: `row row-${level}` }, fold);
}

function keptBack(findings) {
  if (!findings.hidden) return null;
  return button(count("show-hidden", findings.hidden), () => findings.askForAll(), {
    class: "button",
    "data-key": "show-hidden",
  });
}

export class FindingsList {
  /**
   * `take(note, words)` puts a replacement in; `form(note)` is what dismisses it, or null;
   * `announce` speaks to screen readers.
   */
  constructor(root, { take, form, announce }) {
    this.root = root;
    this.take = take;
    this.form = form;
    this.announce = announce;
    this.last = null;
  }

  show(findings) {
    const open = new Set([...this.root.querySelectorAll("details[open]")].map((one) => one.dataset.key));
    const active = this.root.contains(document.activeElement) ? document.activeElement : null;
    const focused = active && focusedKey(active);
    const groups = LEVELS.map((level) => group(findings, level, this.take, this.form));
    const said = findings.dismissed.length ? "notes-no-others" : "notes-none";
    const none = findings.total ? null : element("p", { class: "quiet-word" }, say(said));
    const dismissed = dismissedList(findings.dismissed, this.form.reopens);
    this.root.replaceChildren(...[none, ...groups, keptBack(findings), dismissed].filter(Boolean));
    for (const one of this.root.querySelectorAll("details")) one.open = open.has(one.dataset.key);
    if (active && this.root.contains(active)) active.focus();
    else if (focused) refocus(this.root, focused);
    this.tell(findings.total);
  }

  /** Goes to a note's own line. */
  go(note) {
    refocus(this.root, note.key);
  }

  /** Says how many notes there are once the writer has paused, and only when the number changed. */
  tell(n) {
    clearTimeout(this.timer);
    const first = this.last === null;
    if (n === this.last) return;
    this.last = n;
    if (!first) this.timer = setTimeout(() => this.announce(n ? count("notes", n) : say("notes-none")), QUIET);
  }
}

export const focusedKey = (focused) => focused.closest("[data-key]")?.dataset.key ?? "";

function refocus(root, key) {
  const same = [...root.querySelectorAll("[data-key]")].find((one) => one.dataset.key === key);
  const target = same?.matches("details") ? same.querySelector("summary") : same;
  (target ?? root).focus();
}
