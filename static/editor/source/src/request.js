/** Requests to the project's own server: JSON out, JSON or a fragment back, with the CSRF header. */

const tokenTag = () => document.querySelector("meta[name=csrf-token]");

/** Posts `body` as JSON. Rejects only when no answer came at all (network lost, aborted). */
export function post(url, body, { signal, keepalive = false } = {}) {
  return fetch(url, {
    method: "POST",
    credentials: "same-origin",
    redirect: "manual",
    headers: {
      "Content-Type": "application/json",
      "X-CSRFToken": tokenTag()?.content ?? "",
      "X-Requested-With": "fetch",
    },
    body: JSON.stringify(body),
    signal,
    keepalive,
  });
}

/** The JSON of an answer, or an empty object where it has none. */
export async function answerOf(response) {
  try {
    return await response.json();
  } catch {
    return {};
  }
}

/**
 * Who is signed in now, by asking for this page again; takes over its CSRF token on the way.
 * Null while signed out. A new sign-in has a new token, and may be somebody else.
 */
export async function whoIsSignedIn() {
  const response = await fetch(location.href, { credentials: "same-origin", cache: "no-store" });
  if (!response.ok) return null;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const person = page.querySelector("[data-desk]")?.dataset.person ?? null;
  const token = page.querySelector("meta[name=csrf-token]")?.content;
  if (person && token && tokenTag()) tokenTag().content = token;
  return person;
}
