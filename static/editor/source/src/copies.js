/**
 * Copies of unsaved words kept in this browser until the server has them.
 *
 * A copy belongs to one person, one text and one open desk (two tabs do not overwrite each other).
 * Whether its desk is still open is known from a Web Lock of the same name; without that interface
 * (a page not served securely) every other copy counts as left behind, which at worst saves twice.
 */

const PREFIX = "onevoice-draft";

/** Told to the document when the person signs out: from then on nothing is kept any more. */
export const SIGNING_OUT = "onevoice-signing-out";

/** The name of a new desk's copy. */
export function newCopyName(person, text) {
  const mark = crypto.getRandomValues(new Uint32Array(2)).join("-");
  return [PREFIX, person, text, mark].join(":");
}

/** Holds the copy's name while this page lives, so that other tabs leave the copy alone. */
export function holdCopy(name) {
  navigator.locks?.request(name, () => new Promise(() => {}));
}

/** Keeps a copy; false where the browser has no room or forbids it. */
export function keepCopy(name, copy) {
  try {
    localStorage.setItem(name, JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

/** Forgets a copy. */
export function dropCopy(name) {
  try {
    localStorage.removeItem(name);
  } catch {
    // Storage is forbidden: then nothing was kept either.
  }
}

/** All copies of a person, or of one of the person's texts: [{name, copy}], oldest first. */
export function copiesOf(person, text = null) {
  const start = [PREFIX, person, ...(text === null ? [] : [text])].join(":") + ":";
  const found = [];
  try {
    for (const name of Object.keys(localStorage)) {
      if (name.startsWith(start)) found.push({ name, copy: JSON.parse(localStorage.getItem(name)) });
    }
  } catch {
    return found;
  }
  return found.sort((a, b) => a.copy.at - b.copy.at);
}

/** The copies whose desk is gone: a closed tab, a crashed browser, a lost connection. */
export async function copiesLeftBehind(person, text = null) {
  const held = (await navigator.locks?.query())?.held ?? [];
  const open = new Set(held.map((lock) => lock.name));
  return copiesOf(person, text).filter(({ name }) => !open.has(name));
}
