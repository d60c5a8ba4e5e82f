/**
 * Findings and elements while writing: asked for after a pause, never while a word is being composed,
 * and never shown from an answer that a newer question has overtaken.
 */

import { carriedSpan, difference } from "./changes.js";
import { answerOf, post } from "./request.js";

const PAUSE = 150;
const FAR = 1e9;
const LEVELS = ["must", "should", "could"];

/** Order of reading: parts as they stand, words before remarks on the whole. */
function inOrder(notes, roles) {
  const place = (note) => (note.part ? roles.indexOf(note.part) : roles.length);
  return [...notes].sort((a, b) => place(a) - place(b) || (a.from ?? Infinity) - (b.from ?? Infinity));
}

export class Findings {
  /** `show(findings)` is called with every fresh answer. */
  constructor(desk, show) {
    this.desk = desk;
    this.show = show;
    this.notes = [];
    this.elements = [];
    this.hidden = 0;
    this.totals = {};
    this.dismissed = [];
    this.all = false;
    this.asked = new Map();
    this.serial = 0;
  }

  /** The words changed: ask again after a pause. */
  changed() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), PAUSE);
  }

  /** Asks for everything, the notes that a holding statement keeps back too. */
  askForAll() {
    this.all = true;
    return this.ask();
  }

  async ask() {
    if (this.desk.composing()) return;
    this.request?.abort();
    this.request = new AbortController();
    const serial = ++this.serial;
    const texts = new Map(this.desk.parts.map((part) => [part.role, part.text()]));
    const parts = [...texts].map(([role, text]) => ({ role, text }));
    const body = this.all ? { parts, all: true } : { parts };
    try {
      const response = await post(this.desk.findingsUrl, body, { signal: this.request.signal });
      if (!response.ok) return;
      const answer = await answerOf(response);
      if (serial === this.serial && !this.desk.composing()) this.take(answer, texts);
    } catch {
      // Overtaken by newer words, or the network is gone: saving tells the writer of the latter.
    }
  }

  take(answer, texts) {
    this.asked = texts;
    const roles = [...texts.keys()];
    const seen = new Map();
    this.notes = inOrder(answer.findings ?? [], roles).map((note) => ({
      ...note,
      key: keyOf(note, seen),
      instead: this.desk.readOnly ? [] : note.instead,
    }));
    this.elements = answer.elements ?? [];
    this.hidden = answer.hidden ?? 0;
    this.totals = answer.totals ?? {};
    this.dismissed = answer.dismissals ?? [];
    for (const part of this.desk.parts) part.mark(this.marksOf(part));
    this.show(this);
  }

  marksOf(part) {
    return this.notes.flatMap((note) => {
      const span = note.part === part.role ? this.spanOf(note) : null;
      return span ? [{ ...note, ...span }] : [];
    });
  }

  /** Where the words of a finding or element stand now; null where they have been changed. */
  spanOf({ part: role, from, to }) {
    const part = this.desk.parts.find((one) => one.role === role);
    if (!part || from === null || from === undefined) return null;
    const asked = this.asked.get(role);
    return carriedSpan(difference(asked, part.text()), from, to);
  }

  /** How many notes there are, those kept back too. */
  get total() {
    return this.notes.length + this.hidden;
  }

  /** The notes of one level, in the order of reading. */
  ofLevel(level) {
    return this.notes.filter((note) => note.level === level);
  }

  /** Puts words in place of a finding's own, if those still stand where the server saw them. */
  replace(note, words) {
    const part = this.desk.parts.find((one) => one.role === note.part);
    const span = this.spanOf(note);
    if (!span || part.text().slice(span.from, span.to) !== note.excerpt) return false;
    part.replaceSpan(span.from, span.to, words);
    part.focus();
    return true;
  }

  /** Goes to a note's words and opens its card; a note on the whole has no words to go to. */
  go(note) {
    const part = this.desk.parts.find((one) => one.role === note.part);
    const span = this.spanOf(note);
    if (!part) return false;
    if (span) {
      part.select(span.from, span.to);
      part.showNote(span.from);
    } else part.focus();
    return true;
  }

  /** The note after the caret (or before it), going round at the end; remarks on the whole come last. */
  neighbour(step) {
    const part = this.desk.parts.find((one) => one.hasFocus()) ?? this.desk.parts[0];
    const here = this.order(part.role, part.hasFocus() ? part.caret() : step > 0 ? -1 : 0);
    const is = (note) => (step > 0 ? this.at(note) > here : this.at(note) < here);
    return (step > 0 ? this.notes.find(is) : this.notes.findLast(is)) ?? this.notes.at(step > 0 ? 0 : -1);
  }

  has(key) {
    return this.notes.some((note) => note.key === key);
  }

  /** The note beside another, which may stand on the same words or on none. */
  beside(key, step) {
    const at = this.notes.findIndex((note) => note.key === key);
    return this.notes.at((at + step) % this.notes.length);
  }

  /** Where a note stands in the order of reading: behind its part's words when it has none itself. */
  at(note) {
    return this.order(note.part, this.spanOf(note)?.from ?? FAR);
  }

  /** A number by which places in all parts of the text, and remarks on the whole, can be compared. */
  order(role, offset) {
    const roles = [...this.asked.keys()];
    return (role ? roles.indexOf(role) : roles.length) * 2 * FAR + offset;
  }
}

/** A name for a note that stays while its words move, so that focus and open details can stay too. */
function keyOf({ part, rule, excerpt }, seen) {
  const name = [part, rule, excerpt].join("|");
  seen.set(name, (seen.get(name) ?? 0) + 1);
  return `${name}|${seen.get(name)}`;
}

export { LEVELS };
