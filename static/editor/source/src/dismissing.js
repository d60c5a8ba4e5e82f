/** Dismissing a finding from the list, and taking that back, without leaving the page. */

import { element } from "./element.js";
import { answerOf, post } from "./request.js";
import { count, say } from "./words.js";

/** The findings set aside, folded: what, why, who and when; `reopens` adds the way back. */
export function dismissedList(dismissed, reopens) {
  if (!dismissed.length) return null;
  const rows = dismissed.map((one) =>
    element(
      "li",
      { class: "row" },
      element("p", { class: "note-go" }, quoted(one), element("span", {}, one.message)),
      element("p", {}, one.reason ? element("q", {}, one.reason) : say("reason-erased")),
      element("p", { class: "quiet-word" }, one.told),
      reopens ? reopenForm(one) : null,
    ),
  );
  const summary = element("summary", {}, count("dismissed", dismissed.length));
  return element("details", { class: "dismissed", "data-key": "dismissed" }, summary, element("ul", {}, rows));
}

function quoted({ excerpt, message }) {
  if (!excerpt || message.includes(excerpt)) return null;
  return [element("q", { class: "excerpt" }, excerpt), " "];
}

const reopenForm = (one) =>
  element(
    "form",
    { method: "post", action: one.reopen_url, "data-reopen": true },
    element("button", { class: "button button-small", "data-key": `reopen ${one.id}` }, say("reopen")),
  );

export class Dismissing {
  /** The page's template for the form is there only for who may dismiss. */
  constructor(desk) {
    this.desk = desk;
    this.template = desk.one("[data-dismissing]");
    this.forms = new Map();
    this.form = (note) => this.formOf(note);
    this.form.reopens = this.template !== null;
    desk.one("[data-findings]").addEventListener("submit", (event) => this.submitted(event));
  }

  /** The same note keeps the same form, so that a reason being typed outlives a new answer. */
  formOf(note) {
    if (!this.may(note)) return null;
    const made = this.forms.get(note.key) ?? this.copy(note);
    this.forms.set(note.key, made);
    made.querySelector("[name=spot]").value = note.spot;
    return made;
  }

  copy(note) {
    const made = this.template.content.firstElementChild.cloneNode(true);
    made.dataset.key = `dismiss ${note.key}`;
    made.querySelector(note.whole ? "[data-for-words]" : "[data-for-whole]").remove();
    if (note.whole) made.querySelector("option[value=incident]")?.remove();
    return made;
  }

  submitted(event) {
    const form = event.target;
    event.preventDefault();
    if (form.matches("[data-dismiss]")) this.dismiss(form);
    else if (form.matches("[data-reopen]")) this.send(form, {}, "reopen-done");
  }

  /** The server judges what is saved: every word goes there first. */
  async dismiss(form) {
    const { saving, readOnly } = this.desk;
    if (!readOnly && saving.hasUnsaved() && !(await saving.saveAll())) {
      this.refuse(form, [say("dismiss-unsaved")]);
      return;
    }
    const { spot, extent, reason } = Object.fromEntries(new FormData(form));
    await this.send(form, { spot, extent, reason }, "dismiss-done");
  }

  /** Forgets a form that has done its work: a note like it would come by its open form and reason. */
  forget(form) {
    for (const [key, made] of this.forms) if (made.contains(form)) this.forms.delete(key);
  }

  /** Goes from a note's card to its form in the list. */
  open(note) {
    const form = this.formOf(note);
    form.open = true;
    form.scrollIntoView({ block: "nearest" });
    form.querySelector("[name=reason]").focus();
  }

  may(note) {
    return Boolean(this.template && note.spot);
  }

  async send(form, body, done) {
    if (form.dataset.sent) return;
    form.dataset.sent = "yes";
    try {
      const response = await post(form.getAttribute("action"), body);
      const answer = await answerOf(response);
      if (!response.ok) throw new Error(response.status, { cause: answer.needs });
    } catch (trouble) {
      const told = trouble.cause?.map(({ words }) => words) ?? [];
      this.refuse(form, told.length ? told : [say("dismiss-failed")]);
      return;
    } finally {
      delete form.dataset.sent;
    }
    this.forget(form);
    await this.desk.findings.ask();
    this.desk.announce(say(done));
  }

  refuse(form, words) {
    const place = form.querySelector("[data-refused]");
    if (place) {
      place.textContent = words.join(" ");
      place.hidden = false;
    } else this.desk.announce(words.join(" "));
  }
}
