/**
 * HTML from the clipboard (Word, WPS, web pages, mail) as Markdown.
 *
 * Kept: headings, bold, italic, links, lists, quotes, tables. Everything else is only words: no
 * styles, no pictures, no hidden, deleted or comment text.
 */

import { isShown, markdownOf, runsOf, styleOf } from "./html-runs.js";

const BLOCKS = new Set(
  ("ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM " +
    "H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL")
    .split(" "),
);

const isBlock = (node) => node.nodeType === Node.ELEMENT_NODE && BLOCKS.has(node.tagName);
const holdsBlocks = (element) => [...element.querySelectorAll("*")].some(isBlock);

/** The heading level a paragraph of a word processor has, or 0. */
function headingLevel(element) {
  const tag = element.tagName.match(/^H([1-6])$/);
  if (tag) return Number(tag[1]);
  const named = element.className.match(/^(?:MsoHeading|Heading|标题|標題)\s*([1-6])$/);
  if (named) return Number(named[1]);
  if (/\bMsoTitle\b/.test(element.className)) return 1;
  const outline = styleOf(element).match(/mso-outline-level:\s*([1-6])/);
  return outline ? Number(outline[1]) : 0;
}

/** The sign a word processor shows before a list paragraph, or null for any other paragraph. */
function listParagraph(element) {
  const found = styleOf(element).match(/mso-list:\s*(l\d+)\s+level(\d+)/i);
  if (!found) return null;
  const ignored = [...element.querySelectorAll("[data-style]")].find((part) => /mso-list:\s*ignore/i.test(styleOf(part)));
  const sign = (ignored?.textContent ?? "").replace(/[\s\u00a0]/g, "");
  const ordered = /^[(（]?(?:\d+|[a-z]{1,4}|[一二三四五六七八九十]+)[.)）、．]/i.test(sign);
  return { list: found[1], depth: Number(found[2]) - 1, ordered };
}

const indented = (text, indent) => text.split("\n").join(`\n${indent}`);

/** A list item's Markdown; Python-Markdown wants four spaces a level. */
function item(depth, sign, text) {
  const indent = "    ".repeat(depth);
  return indent + sign + indented(text, `${indent}    `);
}

function listBlock(list, depth) {
  const lines = [];
  let number = Number(list.getAttribute("start") ?? 1) || 1;
  for (const child of list.children) {
    if (!isShown(child)) continue;
    if (child.tagName === "UL" || child.tagName === "OL") {
      lines.push(listBlock(child, depth + 1));
      continue;
    }
    const nested = [...child.children].filter((part) => part.tagName === "UL" || part.tagName === "OL");
    const own = child.cloneNode(true);
    own.querySelectorAll("ul, ol").forEach((part) => part.remove());
    const words = holdsBlocks(own) ? blocksOf(own).join("  \n") : markdownOf(runsOf(own));
    const sign = list.tagName === "OL" ? `${number++}. ` : "- ";
    if (words) lines.push(item(depth, sign, words));
    for (const part of nested) lines.push(listBlock(part, depth + 1));
  }
  return lines.filter(Boolean).join("\n");
}

const cellText = (cell) =>
  markdownOf(runsOf(spaced(cell)), { lineBreak: " ", plainStart: true }).replaceAll("|", "\\|");

/** A copy of a cell in which paragraphs do not run into each other. */
function spaced(cell) {
  const copy = cell.cloneNode(true);
  copy.querySelectorAll("p, div, li").forEach((part) => part.append(" "));
  return copy;
}

function rowsOf(table) {
  return [...table.rows].filter(isShown).map((row) =>
    [...row.cells].flatMap((cell) => [cellText(cell), ...Array(Math.min(cell.colSpan, 50) - 1).fill("")]),
  );
}

/** A table; one used only for the layout of a page or mail gives its content. */
function tableBlocks(table) {
  const rows = rowsOf(table);
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (table.querySelector("table") || width < 2) return [...table.rows].flatMap((row) => [...row.cells].flatMap(blocksOf));
  const line = (cells) => `| ${[...cells, ...Array(width - cells.length).fill("")].join(" | ")} |`;
  const [head, ...body] = rows.filter((row) => row.some(Boolean));
  return head ? [[line(head), line(Array(width).fill("---")), ...body.map(line)].join("\n")] : [];
}

function quoteBlock(element) {
  return blocksOf(element)
    .join("\n\n")
    .split("\n")
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");
}

function paragraph(element) {
  const level = headingLevel(element);
  if (!level) return markdownOf(runsOf(element));
  const runs = runsOf(element).map((run) => ({ ...run, bold: false }));
  const words = markdownOf(runs, { lineBreak: " ", plainStart: true });
  return words && `${"#".repeat(level)} ${words}`;
}

function blocksOfElement(element, blocks, numbers) {
  const listed = listParagraph(element);
  if (listed) {
    // A list is known by the name of its first level; another name begins another list.
    if (listed.depth === 0 && numbers.list !== listed.list) {
      numbers.list = listed.list;
      numbers.length = 0;
    }
    numbers.length = listed.depth + 1;
    numbers[listed.depth] = (numbers[listed.depth] ?? 0) + 1;
    const sign = listed.ordered ? `${numbers[listed.depth]}. ` : "- ";
    blocks.push({ text: item(listed.depth, sign, markdownOf(runsOf(element))), list: numbers.list });
    return;
  }
  numbers.length = 0;
  numbers.list = null;
  if (element.tagName === "UL" || element.tagName === "OL") blocks.push({ text: listBlock(element, 0) });
  else if (element.tagName === "TABLE") blocks.push(...tableBlocks(element).map((text) => ({ text })));
  else if (element.tagName === "BLOCKQUOTE") blocks.push({ text: quoteBlock(element) });
  else if (element.tagName === "HR") blocks.push({ text: "---" });
  else if (holdsBlocks(element)) gather(element, blocks, numbers);
  else blocks.push({ text: paragraph(element) });
}

/** Walks the children: blocks each for itself, loose inline nodes between them as paragraphs. */
function gather(root, blocks, numbers) {
  let loose = document.createElement("p");
  const close = () => {
    if (loose.childNodes.length) blocks.push({ text: markdownOf(runsOf(loose)) });
    loose = document.createElement("p");
  };
  for (const node of [...root.childNodes]) {
    if (node.nodeType === Node.ELEMENT_NODE && !isShown(node)) continue;
    const inside = node.nodeType === Node.ELEMENT_NODE && holdsBlocks(node);
    if (!isBlock(node) && !inside) {
      loose.append(node.cloneNode(true));
      continue;
    }
    close();
    if (isBlock(node)) blocksOfElement(node, blocks, numbers);
    else gather(node, blocks, numbers);
  }
  close();
}

/** The Markdown blocks under an element; paragraphs of one list stand together. */
function blocksOf(root) {
  const blocks = [];
  gather(root, blocks, []);
  return blocks
    .filter(({ text }) => text)
    .reduce((found, block) => {
      const last = found.at(-1);
      if (block.list && last?.list === block.list) last.text += `\n${block.text}`;
      else found.push({ ...block });
      return found;
    }, [])
    .map(({ text }) => text);
}

/** A top heading inside a document would rival its headline: all move one down. */
function lowered(blocks) {
  const hasTop = blocks.some((block) => block.startsWith("# "));
  return hasTop ? blocks.map((block) => block.replace(/^(#{1,5}) /, "#$1 ")) : blocks;
}

/** The same HTML without sheets and handlers, its inline styles as data: the page's policy allows none. */
function withoutStyles(html) {
  return html
    .replace(/<!\[(?:if|endif)[^\]]*\]>/gi, "")
    .replace(/<style[\s\S]*?<\/style>/gi, "")
    .replace(/<[a-z][^>]*>/gi, (tag) =>
      tag.replace(/([\s"'/])on[a-z]+\s*=/gi, "$1data-handler=").replace(/([\s"'])style\s*=/gi, "$1data-style="),
    );
}

/** The Markdown of clipboard HTML; words between Word's fragment comments only, where it has them. */
export function htmlToMarkdown(html) {
  const fragment = html.match(/<!--StartFragment-->([\s\S]*?)<!--EndFragment-->/);
  const source = fragment ? fragment[1] : html;
  const page = new DOMParser().parseFromString(withoutStyles(source), "text/html");
  return lowered(blocksOf(page.body)).join("\n\n");
}
