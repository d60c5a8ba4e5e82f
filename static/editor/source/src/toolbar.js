/** The toolbar: one stop for the Tab key, arrows inside, its deeds done in the part last written in. */

import { deeds } from "./formatting.js";

export class Toolbar {
  constructor(root) {
    this.root = root;
    this.buttons = [...root.querySelectorAll("button[data-deed]")];
    this.part = null;
    root.hidden = false;
    this.stopAt(this.buttons[0]);
    root.addEventListener("keydown", (event) => this.move(event));
    for (const one of this.buttons) {
      one.addEventListener("click", () => this.act(one.dataset.deed));
      one.addEventListener("focus", () => this.stopAt(one));
      // The words stay selected while a button is pressed.
      one.addEventListener("mousedown", (event) => event.preventDefault());
    }
  }

  /** The writer went into a part: only Markdown can be formatted. */
  serve(part) {
    this.part = part;
    for (const one of this.buttons) one.setAttribute("aria-disabled", String(part.kind !== "markdown"));
  }

  act(deed) {
    if (this.part?.kind !== "markdown") return;
    deeds[deed](this.part.view);
    this.part.focus();
  }

  stopAt(stop) {
    for (const one of this.buttons) one.tabIndex = one === stop ? 0 : -1;
  }

  move(event) {
    const at = this.buttons.indexOf(document.activeElement);
    const last = this.buttons.length - 1;
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: last }[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    this.buttons.at(next > last ? 0 : next).focus();
  }
}
