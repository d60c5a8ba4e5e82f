/** What a finding says: the remark, why, from where, and the words to write instead. */

import { button, element } from "./element.js";
import { say } from "./words.js";

/** The replacements of a finding as buttons; `take(words)` puts them in. */
export function replacements(finding, take) {
  if (finding.from === null || !finding.instead?.length) return null;
  const buttons = finding.instead.map((words) =>
    element(
      "li",
      {},
      button(words === "" ? say("remove-words") : say("write-instead", { words }), () => take(words), {
        class: "button button-small",
      }),
    ),
  );
  return element("ul", { class: "instead", "aria-label": say("instead") }, buttons);
}

/** Why a finding is made and from where it comes. */
export function grounds(finding) {
  return [
    finding.why ? element("p", { class: "why" }, finding.why) : null,
    finding.source ? element("p", { class: "source" }, say("source", { source: finding.source })) : null,
  ];
}

/** The card that stands at the words in the editor; Tab goes through it and back to the words. */
export function noteCard(finding, { take, dismiss, leave }) {
  return element(
    "div",
    {
      class: `card card-${finding.level}`,
      role: "group",
      tabindex: "-1",
      "aria-label": finding.message,
      onkeydown: (event) => {
        if (event.key !== "Escape" && !isLeftBy(event)) return;
        event.preventDefault();
        leave();
      },
    },
    element("p", { class: `level level-${finding.level}` }, say(`level-${finding.level}`)),
    element("p", { class: "card-message" }, finding.message),
    grounds(finding),
    replacements(finding, take),
    dismiss ? button(say("dismiss-open"), dismiss, { class: "button button-small" }) : null,
  );
}

/** Whether Tab leads out of the card: its place in the page is at the end, far from the words. */
function isLeftBy({ key, shiftKey, target, currentTarget }) {
  const buttons = [...currentTarget.querySelectorAll("button")];
  if (key !== "Tab") return false;
  if (target === currentTarget) return shiftKey || !buttons.length;
  return target === (shiftKey ? buttons[0] : buttons.at(-1));
}
