import { ScalarText } from "./scalars.js";

/** What the cursor moves by, from fine to coarse. */
export const GRANULARITIES = ["word", "sentence", "paragraph"];

/**
 * Abbreviations of Russian and Kazakh press after which a sentence goes on although a capital letter follows: г. Алматы,
 * ж. шілде, им. Абая. A single letter is an initial: Қ. Тоқаев.
 */
const ABBREVIATION =
  /(?:^|[\s(«"])(?:\p{L}|г|гг|ж|жж|ул|көш|пр|просп|им|ат|обл|р-н|стр|см|т\.\s?е|т\.\s?к|т\.\s?б|т\.\s?д|т\.\s?п|т\.\s?с\.\s?с|тыс|мың|млн|млрд|руб|тг|др|проф|акад|св|dr|mr|mrs|ms|prof|no|№)\.\s*$/iu;

/**
 * Cuts a text into units within its blocks. No unit crosses a block; space between units belongs to none.
 *
 * @param {ScalarText} text
 * @param {Array<{start: number, end: number}>} blocks In order, not overlapping, in scalars.
 * @param {"word"|"sentence"|"paragraph"} granularity
 * @param {string} [language]
 * @returns {Array<{start: number, end: number}>} Half-open spans of scalars, in order.
 */
export function unitsOf(text, blocks, granularity, language = "ru") {
  return blocks.flatMap(({ start, end }) => {
    const block = new ScalarText(text.slice(start, end));
    return cut(block.text, granularity, language)
      .map(([from, to]) => trimmed(block.text, from, to))
      .filter(([from, to]) => from < to)
      .map(([from, to]) => ({ start: start + block.scalarAt(from), end: start + block.scalarAt(to) }));
  });
}

/** The blocks of a text, or its lines when extraction gave none. */
export function blocksOf({ body, blocks }) {
  if (blocks?.length > 0) return blocks;
  const scalars = new ScalarText(body);
  const lines = [];
  for (const match of body.matchAll(/[^\n]+/g)) {
    lines.push({
      kind: "paragraph", start: scalars.scalarAt(match.index), end: scalars.scalarAt(match.index + match[0].length),
    });
  }
  return lines;
}

/** The position of the unit that holds a place or, between units, of the next one; of the last one at the end. */
export function unitAt(units, place) {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (units[middle].end <= place) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, units.length - 1);
}

/** Spans of UTF-16 units `[from, to]`. */
function cut(block, granularity, language) {
  if (granularity === "paragraph") return [[0, block.length]];
  const segmenter = new Intl.Segmenter(language, { granularity });
  const segments = [...segmenter.segment(block)];
  return granularity === "word" ? words(segments, block) : sentences(segments);
}

/** Words with their inner hyphens and apostrophes: "Ақ-жол", "бір-екі". */
function words(segments, block) {
  const spans = [];
  for (const { segment, index, isWordLike } of segments) {
    if (!isWordLike) continue;
    const last = spans.at(-1);
    if (last && /^[-‑'’ʼ]$/u.test(block.slice(last[1], index))) last[1] = index + segment.length;
    else spans.push([index, index + segment.length]);
  }
  return spans;
}

/** Sentences, put together again where only an abbreviation ended. */
function sentences(segments) {
  const spans = [];
  let isOpen = false;
  for (const { segment, index } of segments) {
    if (isOpen) spans.at(-1)[1] = index + segment.length;
    else spans.push([index, index + segment.length]);
    isOpen = ABBREVIATION.test(segment);
  }
  return spans;
}

function trimmed(block, from, to) {
  const segment = block.slice(from, to);
  const start = from + (segment.length - segment.trimStart().length);
  return [Math.min(start, to), to - (segment.length - segment.trimEnd().length)];
}
