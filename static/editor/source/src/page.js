/** What all desks of a page share: leaving it, coming back to it, and forms that wait for the saving. */

import { SIGNING_OUT } from "./copies.js";

/** Starts a desk for each text on the page. */
export function openDesks(makeDesk) {
  const desks = [...document.querySelectorAll("[data-desk]")].map(makeDesk);
  if (!desks.length) return;
  const each = (deed) => () => desks.forEach((desk) => deed(desk.saving));
  window.addEventListener("online", each((saving) => saving.wake()));
  window.addEventListener("focus", each((saving) => saving.wake()));
  window.addEventListener("pageshow", each((saving) => saving.wake()));
  window.addEventListener("pagehide", each((saving) => saving.leave()));
  document.addEventListener("visibilitychange", () => {
    for (const { saving } of desks) {
      if (document.visibilityState === "hidden") saving.leave();
      else saving.wake();
    }
  });
  window.addEventListener("beforeunload", (event) => {
    if (desks.some(({ saving }) => saving.isAtRisk())) event.preventDefault();
  });
  // What one text says is held against its twins, as they are saved.
  document.addEventListener("desk-saved", ({ target }) => {
    for (const desk of desks) if (desk.root !== target) desk.findings.changed();
  });
  document.addEventListener(SIGNING_OUT, each((saving) => saving.stop()));
  document.addEventListener("submit", (event) => waitForSaving(event, desks), true);
  document.addEventListener("keydown", (event) => {
    const outside = event.key === "F8" && !event.target.closest?.("[data-desk]");
    if (outside) desks[0].key(event);
  });
}

/**
 * A form marked data-after-save goes only once the server has every word of every desk; signing out
 * waits too, but goes on with what could not be saved (sign-out.js then warns).
 */
async function waitForSaving(event, desks) {
  const form = event.target;
  if (!form.matches("[data-after-save], [data-sign-out]") || form.dataset.saved === "yes") return;
  if (!desks.some(({ saving }) => saving.hasUnsaved())) return;
  event.preventDefault();
  event.stopPropagation();
  const saved = await Promise.all(desks.map(({ saving }) => saving.saveAll()));
  if (!saved.every(Boolean) && form.matches("[data-after-save]")) {
    desks[saved.indexOf(false)].root.scrollIntoView();
    return;
  }
  form.dataset.saved = "yes";
  form.requestSubmit(event.submitter);
}
