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

/** The time of an instant as the person reads it in their own zone, with its day unless that is today. */
export function timeOf(instant, zone) {
  const shown = (format) =>
    new Intl.DateTimeFormat(document.documentElement.lang || "en", {
      ...format,
      ...(zone && { timeZone: zone }),
    });
  const day = shown({ day: "numeric", month: "short", year: "numeric" });
  const [then, today] = [instant, new Date()].map((it) => day.format(it));
  const date = then === today ? {} : { day: "numeric", month: "short", year: "numeric" };
  return shown({ ...date, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(instant);
}
