/** Building small pieces of page without a template language. */

/** An element with attributes (on… are listeners, null ones are left out) and children. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return made;
}

/** A button that does something on this page. */
export const button = (words, deed, attributes = {}) =>
  element("button", { type: "button", onclick: deed, ...attributes }, words);
