/**
 * The release line as a choice: at once, or not before a date and time on a zone's clocks.
 *
 * A hidden control holds the line as the document has it: `immediate` or
 * `embargo 2026-11-22T01:00Z Asia/Hong_Kong`; `embargo` alone while the time is still missing.
 */

/** How far a zone's clocks are ahead of UTC at an instant, in milliseconds. */
function ahead(instant, zone) {
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric",
  });
  const shown = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(shown.year, shown.month - 1, shown.day, shown.hour, shown.minute) - instant;
}

/** The line for a local time such as `2026-11-22T09:00` in a zone. */
function embargoLine(local, zone) {
  const wall = Date.parse(`${local}Z`);
  if (Number.isNaN(wall)) return "embargo";
  const near = wall - ahead(wall, zone);
  const instant = new Date(wall - ahead(near, zone));
  return `embargo ${instant.toISOString().slice(0, 16)}Z ${zone}`;
}

/** The choice behind the interface all parts share (see part-codemirror.js). */
export class ReleasePart {
  constructor(element) {
    this.element = element;
    this.role = element.dataset.part;
    this.kind = element.dataset.kind;
    this.label = element.dataset.label;
    this.control = element.querySelector("[data-release-text]");
    this.at = element.querySelector("[data-release-at]");
    this.zone = element.querySelector("[data-release-zone]");
    this.ways = [...element.querySelectorAll("[data-release-how]")];
    this.initial = this.control.defaultValue;
    this.composing = false;
    this.show(this.initial);
  }

  watch({ edited, focused }) {
    const chosen = (event) => {
      if (event.target === this.at || event.target === this.zone) this.pick("embargo");
      this.control.value = this.chosen();
      this.unfold();
      edited();
    };
    for (const one of [...this.ways, this.at, this.zone]) one.addEventListener("change", chosen);
    this.element.addEventListener("focusin", () => focused(this));
  }

  pick(way) {
    for (const one of this.ways) one.checked = one.value === way;
  }

  chosen() {
    const now = this.ways.find((one) => one.checked)?.value === "now";
    return now ? "immediate" : embargoLine(this.at.value, this.zone.value);
  }

  /** Puts a line into the choice. */
  show(line) {
    const [word, instant, zone] = line.split(" ");
    this.control.value = line;
    this.pick(word === "embargo" ? "embargo" : "now");
    if (zone) {
      if (![...this.zone.options].some((one) => one.value === zone)) this.zone.add(new Option(zone, zone));
      this.zone.value = zone;
      const utc = Date.parse(instant);
      if (!Number.isNaN(utc)) this.at.value = new Date(utc + ahead(utc, zone)).toISOString().slice(0, 16);
    }
    this.unfold();
  }

  /** Time and zone are asked for only where there is an embargo. */
  unfold() {
    this.element.querySelector("[data-release-until]").hidden = this.text().split(" ")[0] !== "embargo";
  }

  text() {
    return this.control.value;
  }

  replace(text) {
    this.show(text);
    this.control.dispatchEvent(new Event("change", { bubbles: true }));
  }

  replaceSpan(from, to, insert) {
    this.replace(this.text().slice(0, from) + insert + this.text().slice(to));
  }

  restore(text) {
    this.show(text);
  }

  patch(changes) {
    let text = this.text();
    for (const { from, to, insert } of [...changes].reverse()) text = text.slice(0, from) + insert + text.slice(to);
    this.show(text);
  }

  select() {
    this.focus();
  }

  focus() {
    (this.ways.find((one) => one.checked) ?? this.ways[0]).focus();
  }

  hasFocus() {
    return this.element.contains(document.activeElement);
  }

  caret() {
    return 0;
  }

  mark() {}

  light() {}

  showNote() {}

  closeCard() {}
}
