/** The line that says whether the words are saved, and the alert when they are not. */

import { element } from "./element.js";
import { say, timeOf } from "./words.js";

const TROUBLES = new Set(["offline", "signed-out", "somebody-else", "refused", "lost", "clash"]);

export class SaveStatus {
  constructor(root, { zone, signInUrl }) {
    this.line = root.querySelector("[data-save-line]");
    this.trouble = root.querySelector("[data-save-trouble]");
    this.zone = zone;
    this.signInUrl = signInUrl;
  }

  /** Shows a state of saving; the quiet ones only change the line, troubles are spoken once. */
  show(state, { at, message } = {}) {
    const trouble = TROUBLES.has(state);
    // While a retry is under way after a failure the failure stays to be read.
    if ((state === "saving" || state === "writing") && this.state && TROUBLES.has(this.state)) return;
    this.line.textContent = this.words(state, at);
    this.line.dataset.state = state;
    if (state !== this.state) this.trouble.replaceChildren(...(trouble ? this.help(state, message) : []));
    this.trouble.hidden = !trouble;
    this.state = state;
  }

  words(state, at) {
    if (state === "saving") return say("saving");
    if (state === "writing") return say("not-yet-saved");
    if (state === "saved") return at ? say("saved-at", { time: timeOf(at, this.zone) }) : say("saved");
    return say(state === "lost" ? "not-saved" : state === "clash" ? "clash-waits" : "kept-here");
  }

  help(state, message) {
    const words = [element("p", {}, say(`trouble-${state}`))];
    if (message) words.push(element("p", {}, message));
    if (state === "signed-out" || state === "somebody-else") {
      const link = { href: this.signInUrl, target: "_blank", rel: "noopener", class: "button" };
      words.push(element("p", {}, element("a", link, say("sign-in-again"))));
    }
    return words;
  }
}
