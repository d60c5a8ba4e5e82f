/** A part of a document written in the plain control the page came with: an input or a textarea. */

/** The plain control behind the interface all parts share (see part-codemirror.js). */
export class TextareaPart {
  constructor(element) {
    this.element = element;
    this.role = element.dataset.part;
    this.kind = element.dataset.kind;
    this.label = element.dataset.label;
    this.control = element.querySelector("textarea, input");
    this.initial = this.control.defaultValue;
    this.composing = false;
  }

  /** Calls `edited` after each change and `settled` when the input method has finished a word. */
  watch({ edited, settled, focused }) {
    this.control.addEventListener("input", edited);
    this.control.addEventListener("focus", () => focused(this));
    this.control.addEventListener("compositionstart", () => (this.composing = true));
    this.control.addEventListener("compositionend", () => {
      this.composing = false;
      settled();
    });
  }

  text() {
    return this.control.value;
  }

  /** Puts a whole text in place of the old one, as something the writer can undo. */
  replace(text) {
    this.replaceSpan(0, this.text().length, text);
  }

  /** Puts words in place of others, as something the writer can undo. */
  replaceSpan(from, to, insert) {
    this.select(from, to);
    // The one way to change a control that the browser's own undo knows of.
    const command = insert === "" ? "delete" : "insertText";
    if (from === to && insert === "") return;
    if (!document.execCommand(command, false, insert)) {
      this.control.setRangeText(insert, from, to, "end");
      this.control.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  /** Puts back a text this browser had kept. */
  restore(text) {
    this.control.value = text;
  }

  /** Takes over somebody else's changes without moving the caret from its words. */
  patch(changes) {
    for (const { from, to, insert } of [...changes].reverse()) {
      this.control.setRangeText(insert, from, to, "preserve");
    }
  }

  select(from, to) {
    this.control.focus();
    this.control.setSelectionRange(from, to);
  }

  focus() {
    this.control.focus();
  }

  hasFocus() {
    return document.activeElement === this.control;
  }

  caret() {
    return this.control.selectionStart ?? 0;
  }

  /** A plain control cannot underline words: the list beside it carries the findings. */
  mark() {}

  light() {}

  showNote() {}

  closeCard() {}
}
