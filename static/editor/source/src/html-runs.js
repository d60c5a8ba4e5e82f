/** The words of an HTML block as runs of one look each, and those runs as Markdown. */

const HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/;
const ADDRESS = /^(?:https?:|mailto:|tel:)/i;
const SKIPPED = new Set(["STYLE", "SCRIPT", "HEAD", "TITLE", "META", "LINK", "DEL", "TEMPLATE", "NOSCRIPT", "IMG", "SVG"]);

/** The inline style of an element; `htmlToMarkdown` moved it where no style policy looks at it. */
export const styleOf = (element) => element.dataset?.style ?? "";

/** Whether people see the element: word processors carry deleted, hidden and comment text along. */
export function isShown(element) {
  const style = styleOf(element);
  if (SKIPPED.has(element.tagName.toUpperCase()) || element.hidden) return false;
  if (/display:\s*none|mso-hide:\s*all|mso-element:\s*comment|mso-list:\s*ignore/i.test(style)) return false;
  return !/\b(?:msoDel|MsoCommentReference|MsoCommentText|msocomanchor|msocomtxt)\b/.test(element.className);
}

function lookOf(element, look) {
  const next = { ...look };
  const [, weight] = styleOf(element).match(/font-weight:\s*([\w]+)/i) ?? [];
  const [, slant] = styleOf(element).match(/font-style:\s*(\w+)/i) ?? [];
  if (element.tagName === "B" || element.tagName === "STRONG") next.bold = true;
  if (weight) next.bold = /^bold/i.test(weight) || Number(weight) >= 600;
  if (element.tagName === "I" || element.tagName === "EM") next.italic = true;
  if (slant) next.italic = slant === "italic";
  if (element.tagName === "A" && ADDRESS.test(element.getAttribute("href") ?? "")) {
    next.href = element.getAttribute("href").replaceAll(" ", "%20").replaceAll(")", "%29");
  }
  return next;
}

/** Gathers the runs [{text, bold, italic, href}] under a node; a line break is the text "\n". */
export function runsOf(node, look = {}, runs = []) {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) runs.push({ ...look, text: collapsed(child.data) });
    else if (child.nodeType !== Node.ELEMENT_NODE || !isShown(child)) continue;
    else if (child.tagName === "BR") runs.push({ ...look, text: "\n" });
    else runsOf(child, lookOf(child, look), runs);
  }
  return runs;
}

/** White space of the source as one space; none where a line was only wrapped between Han characters. */
function collapsed(text) {
  return text
    .replace(/[\t\r\n\f ]*[\r\n][\t\r\n\f ]*/g, (space, at) => {
      const wrapped = HAN.test(text[at - 1] ?? "") && HAN.test(text[at + space.length] ?? "");
      return wrapped ? "" : " ";
    })
    .replace(/[\t\f \u00a0]+/g, " ");
}

/** Makes signs of Markdown that were plain characters in the source stay plain characters. */
function escaped(text) {
  return text
    .replace(/[\\`]/g, "\\$&")
    .replace(/\*(?=\S)|(?<=\S)\*/g, "\\*")
    .replace(/(?<![\p{L}\p{N}])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}])/gu, "\\_")
    .replace(/\[(?=[^\]]*\][([])/g, "\\[")
    .replace(/<(?=[a-z/!?])/gi, "\\<");
}

function escapedStart(line) {
  return line.replace(/^(#{1,6} |> ?|[-+*] |(?:-|=){3,}$)/, "\\$1").replace(/^(\d+)([.)] )/, "$1\\$2");
}

const sameLook = (a, b) => !a.bold === !b.bold && !a.italic === !b.italic && a.href === b.href;

function joined(runs) {
  const result = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && (sameLook(last, run) || run.text.trim() === "") && !run.href === !last.href) last.text += run.text;
    else result.push({ ...run });
  }
  return result;
}

/** One run as Markdown; white space at its edges stays outside the signs. */
function spelled({ text, bold, italic, href }) {
  const [, before, words, after] = text.match(/^(\s*)([\s\S]*?)(\s*)$/);
  if (words === "") return text;
  const sign = (bold ? "**" : "") + (italic ? "*" : "");
  const marked = words
    .split("\n")
    .map((line) => (line.trim() && sign ? sign + escaped(line.trim()) + [...sign].reverse().join("") : escaped(line)))
    .join("\n");
  return before + (href ? `[${marked}](${href})` : marked) + after;
}

/** Runs as the Markdown of one block; `lineBreak` is what a break inside it becomes. */
export function markdownOf(runs, { lineBreak = "  \n", plainStart = false } = {}) {
  const lines = joined(runs)
    .map(spelled)
    .join("")
    .replace(/ {2,}/g, " ")
    .split("\n")
    .map((line) => line.trim());
  while (lines.length && lines[0] === "") lines.shift();
  while (lines.length && lines.at(-1) === "") lines.pop();
  return lines.map((line) => (plainStart ? line : escapedStart(line))).join(lineBreak);
}
