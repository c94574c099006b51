// Subtitles and transcripts in WebVTT, read into plain cues. Markup is taken off; the text is only ever shown as text.

/**
 * Reads a WebVTT file. Cues with unreadable times are left out; the rest is kept.
 * @param {string} text
 * @returns {{start: number, end: number, speaker: string|null, text: string}[]} ms, in the order of their start
 */
export function parseSubtitles(text) {
  const blocks = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n").split(/\n{2,}/);
  return blocks.map(parseBlock).filter((cue) => cue !== null).sort((a, b) => a.start - b.start || a.end - b.end);
}

function parseBlock(block) {
  const lines = block.split("\n");
  const at = lines.findIndex((line) => line.includes("-->"));
  if (at < 0 || /^(NOTE|STYLE|REGION)\b/.test(lines[0])) return null;
  const [from, rest = ""] = lines[at].split("-->");
  const start = parseTimestamp(from);
  const end = parseTimestamp(rest.trim().split(/\s/)[0]);
  if (start === null || end === null || end <= start) return null;
  const raw = lines.slice(at + 1).join("\n").trim();
  const voice = /^<v(?:\.[^\s>]*)?\s+([^>]*)>/.exec(raw);
  const plain = decodeEntities(raw.replace(/<[^>]*>/g, "")).trim();
  return plain === "" ? null : { start, end, speaker: voice ? decodeEntities(voice[1]).trim() : null, text: plain };
}

function parseTimestamp(text) {
  const parts = /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d)[.,](\d{3})$/.exec(text.trim());
  if (!parts) return null;
  return Number(parts[1] ?? 0) * 3_600_000 + Number(parts[2]) * 60_000 + Number(parts[3]) * 1000 + Number(parts[4]);
}

const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: "\"", nbsp: "\u00A0", lrm: "\u200E", rlm: "\u200F" };

function decodeEntities(text) {
  return text.replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, (whole, name) => {
    if (!name.startsWith("#")) return ENTITIES[name.toLowerCase()] ?? whole;
    const scalar = name[1].toLowerCase() === "x" ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return scalar > 0 && scalar <= 0x10FFFF && (scalar < 0xD800 || scalar > 0xDFFF) ? String.fromCodePoint(scalar) : "\uFFFD";
  });
}

/**
 * The cue heard at a time: the last one that has begun and not ended.
 * @param {{start: number, end: number}[]} cues in the order of their start
 * @param {number} time ms
 * @returns {number} its index, or -1
 */
export function cueAt(cues, time) {
  const begun = lastBegun(cues, time);
  for (let index = begun; index >= 0 && index > begun - 8; index -= 1) {
    if (cues[index].end > time) return index;
  }
  return -1;
}

/**
 * The cue to jump to from a time. Going back within the first half second of a cue goes to the one before.
 * @param {-1|1} direction
 * @returns {number} its index, or -1
 */
export function neighbouringCue(cues, time, direction) {
  if (direction > 0) return cues.findIndex((cue) => cue.start > time);
  return lastBegun(cues, time - 500);
}

function lastBegun(cues, time) {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cues[middle].start <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
