/** What a statement should carry (regret, facts, contact …) and the words that carry it. */

import { button, element } from "./element.js";

/** Elements by their label, each with the passages that carry it (none where it is missing). */
function byLabel(elements) {
  const groups = new Map();
  for (const one of elements) {
    const passages = groups.get(one.label) ?? [];
    if (one.excerpt) passages.push(one);
    groups.set(one.label, passages);
  }
  return groups;
}

function passage(findings, one) {
  const part = findings.desk.parts.find(({ role }) => role === one.part);
  const light = () => part?.light(findings.spanOf(one));
  const dark = () => part?.light(null);
  return element(
    "li",
    {},
    button(one.excerpt, () => findings.go(one), {
      class: "passage",
      "data-key": `${one.label}|${one.excerpt}`,
      onmouseenter: light,
      onmouseleave: dark,
      onfocus: light,
      onblur: dark,
    }),
  );
}

/** Shows the elements in place of those shown before. */
export function showElements(root, findings) {
  const key = root.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  const rows = [...byLabel(findings.elements)].map(([label, passages]) =>
    element(
      "li",
      { class: passages.length ? "carried" : "lacking" },
      element("span", { class: "element-name" }, label),
      passages.length ? element("ul", {}, passages.map((one) => passage(findings, one))) : null,
    ),
  );
  root.replaceChildren(...rows);
  if (key) [...root.querySelectorAll("[data-key]")].find((one) => one.dataset.key === key)?.focus();
}
