/**
 * What changed between two wordings, and where a place has moved to.
 *
 * Pure functions over strings; offsets are UTF-16 units, as the browser counts.
 * Nothing here is fuzzy: a place that cannot be carried over is given up (null), never guessed.
 */

const LARGEST_TABLE = 4_000_000;

/** The lines of a text, each with its own line end, so that joining them gives the text back. */
function linesOf(text) {
  return text === "" ? [] : text.split(/(?<=\n)/);
}

/** Pairs [i, j] of lines that stay, by longest common subsequence; one block if the table is too big. */
function keptLines(before, after) {
  const rows = before.length + 1;
  const columns = after.length + 1;
  if (rows * columns > LARGEST_TABLE) return [];
  const length = new Uint16Array(rows * columns);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      length[i * columns + j] =
        before[i] === after[j]
          ? length[(i + 1) * columns + j + 1] + 1
          : Math.max(length[(i + 1) * columns + j], length[i * columns + j + 1]);
    }
  }
  const kept = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    if (before[i] === after[j]) kept.push([i++, j++]);
    else if (length[(i + 1) * columns + j] >= length[i * columns + j + 1]) i++;
    else j++;
  }
  return kept;
}

/** The line hunks of two texts: [{before: [lines], after: [lines], equal}] in order, covering both. */
export function lineHunks(before, after) {
  const old = linesOf(before);
  const young = linesOf(after);
  const hunks = [];
  let i = 0;
  let j = 0;
  for (const [p, q] of [...keptLines(old, young), [old.length, young.length]]) {
    if (p > i || q > j) hunks.push({ before: old.slice(i, p), after: young.slice(j, q), equal: false });
    if (p < old.length) hunks.push({ before: [old[p]], after: [young[q]], equal: true });
    i = p + 1;
    j = q + 1;
  }
  return hunks;
}

const isHighHalf = (unit) => unit >= 0xd800 && unit <= 0xdbff;

/** Takes what both have at the start and the end off a change; never cuts a surrogate pair. */
function trimmed(from, removed, insert) {
  let head = 0;
  const shorter = Math.min(removed.length, insert.length);
  while (head < shorter && removed[head] === insert[head]) head++;
  if (head && isHighHalf(removed.charCodeAt(head - 1))) head--;
  let tail = 0;
  while (tail < shorter - head && removed.at(-1 - tail) === insert.at(-1 - tail)) tail++;
  if (tail && isHighHalf(removed.charCodeAt(removed.length - tail - 1))) tail--;
  return {
    from: from + head,
    to: from + removed.length - tail,
    insert: insert.slice(head, insert.length - tail),
  };
}

/** The changes [{from, to, insert}] that turn `before` into `after`, in order, offsets of `before`. */
export function difference(before, after) {
  if (before === after) return [];
  const changes = [];
  let at = 0;
  for (const hunk of lineHunks(before, after)) {
    const removed = hunk.before.join("");
    if (!hunk.equal) changes.push(trimmed(at, removed, hunk.after.join("")));
    at += removed.length;
  }
  return changes;
}

/** The text after `changes`. */
export function changed(text, changes) {
  let result = "";
  let at = 0;
  for (const { from, to, insert } of changes) {
    result += text.slice(at, from) + insert;
    at = to;
  }
  return result + text.slice(at);
}

function shift(changes, offset) {
  let moved = 0;
  for (const { from, to, insert } of changes) {
    if (to <= offset) moved += insert.length - (to - from);
  }
  return moved;
}

/** Where the words from..to stand after `changes`; null where a change touched the words themselves. */
export function carriedSpan(changes, from, to) {
  if (changes.some((change) => change.from < to && change.to > from)) return null;
  const moved = shift(changes, from);
  return { from: from + moved, to: to + moved };
}

/**
 * `theirs` (changes of a common base) as changes of the text that `mine` already made of that base.
 * Null where the two touch: then a person has to look.
 */
export function rebased(theirs, mine) {
  const touches = (a, b) => a.from <= b.to && b.from <= a.to;
  if (theirs.some((their) => mine.some((my) => touches(their, my)))) return null;
  return theirs.map(({ from, to, insert }) => {
    const moved = shift(mine, from);
    return { from: from + moved, to: to + moved, insert };
  });
}

/** Both wordings in one: what they share once, and where they differ mine followed by theirs. */
export function bothWordings(mine, theirs) {
  const withEnd = (lines) => lines.map((line) => (line.endsWith("\n") ? line : `${line}\n`));
  const lines = lineHunks(mine, theirs).flatMap((hunk) =>
    hunk.equal ? withEnd(hunk.before) : [...withEnd(hunk.before), ...withEnd(hunk.after)],
  );
  const text = lines.join("");
  return mine.endsWith("\n") || theirs.endsWith("\n") ? text : text.replace(/\n$/, "");
}
