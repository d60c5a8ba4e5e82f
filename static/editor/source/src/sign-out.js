/**
 * Words kept in this browser do not outlive the session: signing out removes them, after a warning
 * where some never reached the server. Other pages deliver what a closing page had sent along.
 */

import { SIGNING_OUT, copiesLeftBehind, copiesOf, dropCopy } from "./copies.js";
import { post } from "./request.js";

/** Sends once more what a page sent while it went away; saving the same words twice changes nothing. */
async function deliver(person) {
  for (const { name, copy } of await copiesLeftBehind(person)) {
    if (!copy.leaving) continue;
    try {
      const response = await post(copy.url, { base: copy.base, parts: copy.parts });
      if (response.ok) dropCopy(name);
    } catch {
      return;
    }
  }
}

for (const form of document.querySelectorAll("form[data-sign-out]")) {
  const { person, unsavedWarning } = form.dataset;
  if (!document.querySelector("[data-desk]")) deliver(person);
  form.addEventListener("submit", (event) => {
    const copies = copiesOf(person);
    const goOn = copies.length === 0 || window.confirm(unsavedWarning);
    if (!goOn) {
      event.preventDefault();
      delete form.dataset.saved;
      return;
    }
    document.dispatchEvent(new Event(SIGNING_OUT));
    copies.forEach(({ name }) => dropCopy(name));
  });
}
