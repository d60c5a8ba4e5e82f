/** The press page beside the text: asked for after a pause, and only while it is unfolded. */

import { post } from "./request.js";

const PAUSE = 400;

export class Preview {
  constructor(root, desk) {
    this.root = root;
    this.desk = desk;
    this.page = root.querySelector("[data-preview-page]");
    this.serial = 0;
    if (window.matchMedia("(max-width: 60rem)").matches) root.open = false;
    root.addEventListener("toggle", () => this.changed());
  }

  /** The words changed, or the pane was unfolded. */
  changed() {
    if (!this.root.open) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), PAUSE);
  }

  async ask() {
    if (this.desk.composing() || !this.root.open) return;
    const serial = ++this.serial;
    const parts = this.desk.parts.map((part) => ({ role: part.role, text: part.text() }));
    try {
      const response = await post(this.desk.previewUrl, { parts });
      const fragment = await response.text();
      if (response.ok && serial === this.serial) this.show(fragment);
    } catch {
      // Without a network the page beside stays as it was; saving says so.
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
