/** The interface's words, given by the page in its own language as JSON in a data attribute. */

const words = JSON.parse(document.querySelector("[data-editor-words]")?.dataset.editorWords ?? "{}");

/** The words under `key`, with {name} places filled; a missing key shows itself, and tests see it. */
export function say(key, places = {}) {
  if (!(key in words)) console.error(`no words for ${key}`);
  return Object.entries(places).reduce(
    (text, [name, value]) => text.replaceAll(`{${name}}`, () => String(value)),
    words[key] ?? key,
  );
}

/** The words for a number of things: the page gives a form for one and a form for the rest. */
export function count(key, n) {
  return say(n === 1 && words[`${key}-one`] ? `${key}-one` : key, { n });
}

/** The time of day of an instant as the person reads it, in the person's own zone. */
export function timeOfDay(instant, zone) {
  const format = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  if (zone) format.timeZone = zone;
  return new Intl.DateTimeFormat(document.documentElement.lang || "en", format).format(instant);
}
