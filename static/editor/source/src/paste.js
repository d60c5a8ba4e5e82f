/** Pasting formatted text into a Markdown part. Ctrl+Shift+V brings the plain words, as everywhere. */

import { EditorView } from "@codemirror/view";
import { htmlToMarkdown } from "./html-to-markdown.js";

const LARGEST = 2_000_000;

/** Source editors put their own colours on the clipboard; their plain text is what was meant. */
const isSource = (html) => /<meta[^>]+vscode|data-vscode|cm-content|class="?(?:hljs|highlight)/i.test(html);

function pasted(event, view) {
  const html = event.clipboardData?.getData("text/html") ?? "";
  if (html === "" || html.length > LARGEST || isSource(html)) return false;
  const markdown = htmlToMarkdown(html);
  if (markdown === "") return false;
  event.preventDefault();
  view.dispatch(view.state.replaceSelection(apart(view.state, markdown)), {
    userEvent: "input.paste",
    scrollIntoView: true,
  });
  return true;
}

/** Blocks pasted in the middle of a line get a line of their own; a single paragraph flows in. */
function apart(state, markdown) {
  if (!/\n/.test(markdown) && !/^(?:#{1,6} |[-|>] |\d+\. )/.test(markdown)) return markdown;
  const { from, to } = state.selection.main;
  const before = state.doc.lineAt(from);
  const after = state.doc.lineAt(to);
  const head = from > before.from && before.text.trim() ? "\n\n" : "";
  const tail = to < after.to ? "\n\n" : "";
  return head + markdown + tail;
}

export const pasteAsMarkdown = EditorView.domEventHandlers({ paste: pasted });
