/** Two wordings of one part: both shown, and the writer chooses. Nothing is saved of it until then. */

import { bothWordings, lineHunks } from "./changes.js";
import { button, element } from "./element.js";
import { say } from "./words.js";

/** One wording with the passages that the other lacks marked. */
function wording(title, text, other, lang) {
  const pieces = lineHunks(text, other).map((hunk) => {
    const words = hunk.before.join("");
    return hunk.equal || words === "" ? words : element("mark", {}, words);
  });
  return element(
    "section",
    { class: "clash-side" },
    element("h4", {}, title),
    element("div", { class: "clash-words", lang, tabindex: "0", role: "group", "aria-label": title }, pieces),
  );
}

function choices(part, clash, saving) {
  const chosen = (text) => {
    part.replace(text);
    part.focus();
    saving.release(part.role);
  };
  if (clash.together) {
    return [button(say("clash-done"), () => chosen(part.text()), { class: "button button-primary" })];
  }
  const mine = clash.mine ?? part.text();
  const together = () => {
    part.replace(part.kind === "line" ? `${mine} ${clash.theirs}` : bothWordings(mine, clash.theirs));
    clash.together = true;
    saving.desk.showClashes();
    part.focus();
  };
  return [
    button(say("clash-mine"), () => chosen(mine), { class: "button" }),
    button(say("clash-theirs"), () => chosen(clash.theirs), { class: "button" }),
    button(say("clash-together"), together, { class: "button" }),
  ];
}

function clashCard(part, clash, saving) {
  const mine = clash.mine ?? part.text();
  const lang = part.control.lang || null;
  const title = say("clash-part", { part: part.label });
  return element(
    "section",
    { class: "clash", "aria-label": title },
    element("h3", {}, title),
    element("p", {}, say(clash.together ? "clash-together-help" : "clash-help")),
    element(
      "div",
      { class: "clash-sides" },
      clash.together ? null : wording(say("clash-side-mine"), mine, clash.theirs, lang),
      wording(say("clash-side-theirs"), clash.theirs, mine, lang),
    ),
    element("div", { class: "clash-choices", role: "group", "aria-label": title }, choices(part, clash, saving)),
  );
}

/** Shows the clashes that stand, in place of those shown before; focus stays inside where it was. */
export function showClashes(root, saving) {
  const focused = root.contains(document.activeElement);
  const cards = [...saving.held].map(([role, clash]) => {
    const part = saving.desk.parts.find((one) => one.role === role);
    return clashCard(part, clash, saving);
  });
  root.replaceChildren(...cards);
  root.hidden = cards.length === 0;
  if (focused && cards.length) root.querySelector("button")?.focus();
}
