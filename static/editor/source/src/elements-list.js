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

/** Lights the words of an element in every part; those of the passage pointed at stand out. */
function light(findings, passages, pointed = null) {
  for (const part of findings.desk.parts) {
    const own = passages.filter((one) => one.part === part.role);
    part.light(own.flatMap((one) => ({ ...findings.spanOf(one), here: one === pointed })).filter(({ to }) => to));
  }
}

function passage(findings, passages, one) {
  const go = button(one.excerpt, () => findings.go(one), {
    class: "passage",
    "data-key": `${one.label}|${one.excerpt}`,
    onmouseenter: () => light(findings, passages, one),
    onmouseleave: () => light(findings, passages),
    onfocus: () => light(findings, passages, one),
    onblur: () => light(findings, []),
  });
  return element("li", {}, go);
}

function row(findings, label, passages) {
  if (!passages.length) return element("li", { class: "lacking" }, element("span", { class: "element-name" }, label));
  return element(
    "li",
    {
      class: "carried",
      onmouseenter: () => light(findings, passages),
      onmouseleave: () => light(findings, []),
    },
    element("span", { class: "element-name" }, label),
    element("ul", {}, passages.map((one) => passage(findings, passages, one))),
  );
}

/** Shows the elements in place of those shown before. */
export function showElements(root, findings) {
  const key = root.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  light(findings, []);
  root.replaceChildren(...[...byLabel(findings.elements)].map(([label, passages]) => row(findings, label, passages)));
  if (key) [...root.querySelectorAll("[data-key]")].find((one) => one.dataset.key === key)?.focus();
}
