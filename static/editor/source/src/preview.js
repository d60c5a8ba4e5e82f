/**
 * The press page beside the text: asked for after a pause, and only while it is unfolded.
 *
 * Where no answer comes the page stays as it was, a line says so, and it is asked for again: with the
 * next change, when the network or the saving is back, and after a while in any case.
 */

import { post } from "./request.js";

const PAUSE = 400;
const FIRST_RETRY = 4000;
const LAST_RETRY = 60_000;

export class Preview {
  constructor(root, desk) {
    this.root = root;
    this.desk = desk;
    this.page = root.querySelector("[data-preview-page]");
    this.behind = root.querySelector("[data-preview-behind]");
    this.serial = 0;
    this.retry = FIRST_RETRY;
    if (window.matchMedia("(max-width: 60rem)").matches) root.open = false;
    root.addEventListener("toggle", () => this.changed());
    window.addEventListener("online", () => this.again());
  }

  /** The words changed, or the pane was unfolded. */
  changed() {
    if (!this.root.open) return;
    this.wait(PAUSE);
  }

  /** The server can be reached again: what failed is asked for once more. */
  again() {
    if (!this.behind.hidden) this.changed();
  }

  wait(pause) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), pause);
  }

  async ask() {
    if (this.desk.composing() || !this.root.open) return;
    const serial = ++this.serial;
    const parts = this.desk.parts.map((part) => ({ role: part.role, text: part.text() }));
    const fragment = await this.answer(parts);
    if (serial !== this.serial) return;
    this.behind.hidden = fragment !== null;
    if (fragment !== null) {
      this.retry = FIRST_RETRY;
      this.show(fragment);
    } else {
      this.wait(this.retry);
      this.retry = Math.min(this.retry * 2, LAST_RETRY);
    }
  }

  /** The press page of these words; null where none came. */
  async answer(parts) {
    try {
      const response = await post(this.desk.previewUrl, { parts });
      return response.ok ? await response.text() : null;
    } catch {
      return null;
    }
  }

  /** Shows the server's (sanitised) fragment. Its links and ids would be second ones on this page. */
  show(fragment) {
    const page = new DOMParser().parseFromString(fragment, "text/html");
    for (const one of page.querySelectorAll("[id]")) one.removeAttribute("id");
    for (const link of page.querySelectorAll("a[href]")) link.tabIndex = -1;
    this.page.replaceChildren(...page.body.childNodes);
  }
}
