/** One text's desk: its parts, saving, findings, elements and the press page beside. */

import { noteCard } from "./card.js";
import { showClashes } from "./clash.js";
import { Dismissing } from "./dismissing.js";
import { showElements } from "./elements-list.js";
import { Findings } from "./findings.js";
import { FindingsList, focusedKey } from "./findings-list.js";
import { Preview } from "./preview.js";
import { SaveStatus } from "./save-status.js";
import { Saving } from "./saving.js";
import { tellSlots } from "./slots.js";
import { count, say, timeOf } from "./words.js";

export class Desk {
  /** `makePart(element, card)` builds a part; `toolbar` may be null. */
  constructor(root, makePart, makeToolbar = () => null) {
    this.root = root;
    const { person, text, base, zone, savedAt, saveUrl, findingsUrl, previewUrl, signInUrl } = root.dataset;
    Object.assign(this, { person, text, zone, saveUrl, findingsUrl, previewUrl, base: Number(base) });
    this.readOnly = "readOnly" in root.dataset;
    this.parts = this.all("[data-part]").map((one) => makePart(one, (part, note) => this.card(part, note)));
    this.status = new SaveStatus(root, { zone, signInUrl });
    this.saving = new Saving(this, (state, places) => this.status.show(state, places));
    this.saving.savedAt = savedAt ? new Date(savedAt) : null;
    this.findings = new Findings(this, () => this.showFindings());
    this.dismissing = new Dismissing(this);
    this.list = new FindingsList(this.one("[data-findings]"), {
      take: (note, words) => this.take(note, words),
      form: this.dismissing.form,
      announce: (words) => this.announce(words),
    });
    const pane = this.one("[data-preview]");
    this.preview = pane && previewUrl ? new Preview(pane, this) : null;
    const bar = this.one("[data-toolbar]");
    this.toolbar = bar && makeToolbar(bar);
    this.listen();
    this.start();
  }

  one(selector) {
    return this.root.querySelector(selector);
  }

  all(selector) {
    return [...this.root.querySelectorAll(selector)];
  }

  listen() {
    for (const part of this.parts) {
      part.watch({
        edited: () => this.edited(),
        settled: () => this.settled(),
        focused: (one) => this.focused(one),
      });
    }
    this.one("form").addEventListener("submit", (event) => this.submitted(event));
    this.root.addEventListener("keydown", (event) => this.key(event));
    // A card opened by the pointer closes by a key wherever the focus is.
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.parts.forEach((part) => part.closeCard());
    });
  }

  async start() {
    const body = this.parts.find((part) => part.kind === "markdown");
    if (body) this.toolbar?.serve(body);
    const copy = this.readOnly ? null : await this.saving.recover();
    if (copy) this.restored(copy);
    else if (this.saving.isDirty()) this.edited();
    else this.saving.settle();
    this.findings.ask();
    this.preview?.changed();
  }

  composing() {
    return this.parts.some((part) => part.composing);
  }

  /** Resolves when no word is being composed. */
  composed() {
    if (!this.composing()) return Promise.resolve();
    return new Promise((resolve) => (this.afterComposing = resolve));
  }

  edited() {
    this.saving.changed();
    this.findings.changed();
    this.preview?.changed();
  }

  /** The writer is in a part: the toolbar serves it, and cards of other parts close. */
  focused(part) {
    this.toolbar?.serve(part);
    for (const other of this.parts) if (other !== part) other.closeCard();
  }

  settled() {
    if (this.composing()) return;
    this.afterComposing?.();
    this.edited();
  }

  /** Tells the writer that words kept on this computer are back. */
  restored(copy) {
    const notice = this.one("[data-restored]");
    notice.textContent = say("restored", { time: timeOf(new Date(copy.at), this.zone) });
    notice.hidden = false;
    this.findings.changed();
    this.preview?.changed();
  }

  showFindings() {
    const n = this.findings.total;
    this.one("[data-tally]").textContent = n ? count("notes", n) : say("notes-none");
    this.list.show(this.findings);
    tellSlots(this);
    showElements(this.one("[data-elements]"), this.findings);
  }

  showClashes() {
    showClashes(this.one("[data-clashes]"), this.saving);
  }

  /** The server's revision of what stands here: other forms of the page name it. */
  savedAs(revision) {
    const fields = document.querySelectorAll(`[data-revision-of="${this.text}"]`);
    for (const field of [this.one("[name=base]"), ...fields]) field.value = revision;
    this.preview?.again();
    this.root.dispatchEvent(new CustomEvent("desk-saved", { bubbles: true, detail: { revision } }));
  }

  card(part, note) {
    const { dismissing } = this;
    return noteCard(note, {
      take: (words) => this.take(note, words),
      dismiss: dismissing.may(note) ? () => dismissing.open(note) : null,
      leave: () => part.focus(),
    });
  }

  take(note, words) {
    const done = this.findings.replace(note, words);
    this.announce(done ? say("replaced", { old: note.excerpt, words }) : say("words-changed"));
  }

  announce(words) {
    this.one("[data-announce]").textContent = words;
  }

  key(event) {
    if (event.key === "F8") {
      event.preventDefault();
      this.walk(event.shiftKey ? -1 : 1);
    } else if (event.key === "s" && (event.ctrlKey || event.metaKey) && !event.altKey) {
      event.preventDefault();
      this.saving.save();
    }
  }

  /** Goes to the next or previous note, at its words or else in the list, and reads it out. */
  walk(step) {
    if (!this.findings.notes.length) {
      this.announce(say("notes-none"));
      return;
    }
    const { walked } = this;
    const stays = walked && walked.place === this.place() && this.findings.has(walked.key);
    const note = stays ? this.findings.beside(walked.key, step) : this.findings.neighbour(step);
    if (this.findings.spanOf(note)) this.findings.go(note);
    else this.list.go(note);
    this.walked = { key: note.key, place: this.place() };
    this.announce([say(`level-${note.level}`), note.message, note.why].filter(Boolean).join(" "));
  }

  /** Where the writer is: a name that changes when the caret or the focus goes elsewhere. */
  place() {
    const part = this.parts.find((one) => one.hasFocus());
    return part ? `${part.role}|${part.caret()}` : focusedKey(document.activeElement);
  }

  submitted(event) {
    event.preventDefault();
    this.saving.save();
  }
}
