/** Markdown as the writer sees it: headings, bold, links, lists and quotes look like themselves. */

import { Language, defineLanguageFacet, syntaxHighlighting, syntaxTree } from "@codemirror/language";
import { RangeSetBuilder } from "@codemirror/state";
import { Decoration, MatchDecorator, ViewPlugin } from "@codemirror/view";
import { tagHighlighter, tags } from "@lezer/highlight";
import { Table, parser } from "@lezer/markdown";

const language = new Language(defineLanguageFacet(), parser.configure([Table]), [], "markdown");

const looks = tagHighlighter([
  { tag: tags.strong, class: "md-bold" },
  { tag: tags.emphasis, class: "md-italic" },
  { tag: tags.link, class: "md-link" },
  { tag: tags.url, class: "md-url" },
  { tag: tags.processingInstruction, class: "md-sign" },
]);

const LINE_LOOKS = {
  ATXHeading1: "md-h1",
  ATXHeading2: "md-h2",
  ATXHeading3: "md-h3",
  ATXHeading4: "md-h3",
  SetextHeading1: "md-h1",
  SetextHeading2: "md-h2",
  Blockquote: "md-quote",
  ListItem: "md-item",
  Table: "md-table",
};

/** The classes of the lines in sight; a line inside several blocks has several. */
function lineLooks(view) {
  const looksOf = new Map();
  const { doc } = view.state;
  const add = (node) => {
    const look = LINE_LOOKS[node.name];
    if (!look) return;
    for (let at = node.from; at <= node.to; ) {
      const line = doc.lineAt(at);
      looksOf.set(line.from, new Set([...(looksOf.get(line.from) ?? []), look]));
      at = line.to + 1;
    }
  };
  for (const { from, to } of view.visibleRanges) syntaxTree(view.state).iterate({ from, to, enter: add });
  const builder = new RangeSetBuilder();
  for (const at of [...looksOf.keys()].sort((a, b) => a - b)) {
    builder.add(at, at, Decoration.line({ class: [...looksOf.get(at)].join(" ") }));
  }
  return builder.finish();
}

const lines = ViewPlugin.fromClass(
  class {
    constructor(view) {
      this.decorations = lineLooks(view);
    }

    update(update) {
      const parsed = syntaxTree(update.startState) !== syntaxTree(update.state);
      if (update.docChanged || update.viewportChanged || parsed) {
        this.decorations = lineLooks(update.view);
      }
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

/**
 * Bold as the press page has it: between two pairs of asterisks on a line. CommonMark would refuse it
 * where a Chinese sentence goes on right behind its full stop, as in `**原因。**本公司…`.
 */
const boldWords = new MatchDecorator({
  regexp: /\*\*(?=\S)[^*\n]*[^*\s]\*\*/g,
  decoration: Decoration.mark({ class: "md-bold" }),
});

const bold = ViewPlugin.fromClass(
  class {
    constructor(view) {
      this.decorations = boldWords.createDeco(view);
    }

    update(update) {
      this.decorations = boldWords.updateDeco(update, this.decorations);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

/** The extension for a part whose text is Markdown. */
export const markdownLanguage = [language, syntaxHighlighting(looks), lines, bold];
