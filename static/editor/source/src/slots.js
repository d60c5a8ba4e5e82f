/** Places left to be filled, `[[what]]`: how many stand where, told beside the button that submits. */

import { say } from "./words.js";

const SLOT = /\[\[[^[\]\n]+\]\]/g;

/** Brings what the page says of one text's slots up to date, and with it what is next. */
export function tellSlots({ text, parts }) {
  const held = parts.map((part) => ({ part: part.label, n: part.text().match(SLOT)?.length ?? 0 }));
  const open = held.filter(({ n }) => n);
  const n = open.reduce((sum, one) => sum + one.n, 0);
  const where = open.map((one) => say("slots-part", one)).join(say("list-comma"));
  for (const place of document.querySelectorAll(`[data-slots-of="${text}"]`)) {
    place.hidden = !n;
    place.textContent = n ? say(n === 1 ? "slots-open-one" : "slots-open", { text: place.dataset.label, n, where }) : "";
  }
  const next = document.querySelector("[data-next-step]");
  if (!next) return;
  next.textContent = document.querySelector("[data-slots-of]:not([hidden])") ? next.dataset.fill : next.dataset.submit;
}
