/** What the toolbar and its keys do to Markdown source. Each is a CodeMirror command. */

import { EditorSelection } from "@codemirror/state";
import { say } from "./words.js";

/** Puts `sign` around the selection, or takes it off again. */
function wrap(sign) {
  return (view) => {
    const { state } = view;
    const width = sign.length;
    const change = state.changeByRange((range) => {
      const around = state.sliceDoc(range.from - width, range.from) + state.sliceDoc(range.to, range.to + width);
      if (around === sign + sign) {
        return {
          changes: [
            { from: range.from - width, to: range.from },
            { from: range.to, to: range.to + width },
          ],
          range: EditorSelection.range(range.from - width, range.to - width),
        };
      }
      return {
        changes: [
          { from: range.from, insert: sign },
          { from: range.to, insert: sign },
        ],
        range: EditorSelection.range(range.from + width, range.to + width),
      };
    });
    view.dispatch(change, { userEvent: "input", scrollIntoView: true });
    return true;
  };
}

/** The lines the selection touches. */
function touchedLines({ doc, selection }) {
  const { from, to } = selection.main;
  const found = [];
  for (let at = from; at <= to; ) {
    const line = doc.lineAt(at);
    found.push(line);
    at = line.to + 1;
  }
  return found;
}

/** Rewrites the start of each touched line: `start` finds it, `next` gives what stands there instead. */
function restart(start, next) {
  return (view) => {
    const lines = touchedLines(view.state);
    const changes = lines.map((line, index) => {
      const old = line.text.match(start)[0];
      return { from: line.from, to: line.from + old.length, insert: next(old, index, lines) };
    });
    view.dispatch({ changes, userEvent: "input", scrollIntoView: true });
    return true;
  };
}

const NEXT_HEADING = { "": "## ", "## ": "### ", "### ": "" };

/** Plain line → heading → lower heading → plain line. */
const heading = restart(/^(?:#{1,6} +)?/, (old) => NEXT_HEADING[old] ?? "");

const bullets = (lines) => lines.every((line) => /^\s*[-*+] /.test(line.text));
const list = restart(/^(?:[-*+] |\d+[.)] )?/, (old, _, lines) => (bullets(lines) ? "" : "- "));

const quoted = (lines) => lines.every((line) => line.text.startsWith("> "));
const quote = restart(/^(?:> )?/, (old, _, lines) => (quoted(lines) ? "" : "> "));

/** Turns the selection into a link and selects the address, ready to be typed or pasted over. */
function link(view) {
  const { from, to } = view.state.selection.main;
  const words = view.state.sliceDoc(from, to) || say("link-words");
  const address = "https://";
  const at = from + words.length + 3;
  view.dispatch({
    changes: { from, to, insert: `[${words}](${address})` },
    selection: { anchor: at, head: at + address.length },
    userEvent: "input",
    scrollIntoView: true,
  });
  return true;
}

/** Puts a small table under the line of the caret and selects its first heading. */
function table(view) {
  const line = view.state.doc.lineAt(view.state.selection.main.to);
  const first = say("table-first");
  const before = line.text.trim() === "" ? "" : "\n\n";
  const rows = [`| ${first} | ${say("table-second")} |`, "| --- | --- |", "|  |  |", "|  |  |"];
  const at = line.to + before.length + 2;
  view.dispatch({
    changes: { from: line.to, insert: `${before}${rows.join("\n")}\n` },
    selection: { anchor: at, head: at + first.length },
    userEvent: "input",
    scrollIntoView: true,
  });
  return true;
}

/** The toolbar's deeds by the name its buttons carry. */
export const deeds = { bold: wrap("**"), heading, list, quote, link, table };

/** Enter inside a list or a quote goes on with it; on an empty item it ends it. */
function goOn(view) {
  const { state } = view;
  const { main } = state.selection;
  const line = state.doc.lineAt(main.from);
  const found = line.text.match(/^(\s*)([-*+] |(\d+)([.)]) |> )/);
  if (!main.empty || !found || main.from < line.from + found[0].length) return false;
  if (line.text.length === found[0].length) {
    view.dispatch({ changes: { from: line.from, to: line.to }, userEvent: "delete" });
    return true;
  }
  const [, indent, sign, number, point] = found;
  const next = number ? `${Number(number) + 1}${point} ` : sign;
  view.dispatch(state.replaceSelection(`\n${indent}${next}`), { userEvent: "input", scrollIntoView: true });
  return true;
}

/** The keys of a Markdown part; the toolbar names them to people. */
export const formattingKeys = [
  { key: "Mod-b", run: deeds.bold, preventDefault: true },
  { key: "Mod-Alt-2", run: deeds.heading, preventDefault: true },
  { key: "Mod-Shift-8", run: deeds.list, preventDefault: true },
  { key: "Mod-Shift-9", run: deeds.quote, preventDefault: true },
  { key: "Mod-k", run: deeds.link, preventDefault: true },
  { key: "Mod-Alt-t", run: deeds.table, preventDefault: true },
  { key: "Enter", run: goOn },
];
