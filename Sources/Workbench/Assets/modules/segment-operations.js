// What can be done to the segments of a record. Pure: a record goes in, a new one comes out; times are whole ms in `[start, end)`.
import { clampTime } from "./media-time.js";
import { attributionOf, changeAttribution } from "./record.js";

/** The shortest segment there is, in ms. */
const SHORTEST = 1;

/**
 * Puts both edges inside the recording, in order and at least `SHORTEST` apart.
 * @param {{start: number, end: number}} span ms; edges in the wrong order are exchanged
 * @param {number} length ms, end of the recording
 * @returns {{start: number, end: number}|null} null when nothing is left of it
 */
export function clampSpan({ start, end }, length) {
  const from = clampTime(Math.min(start, end), length);
  const to = clampTime(Math.max(start, end), length);
  return to - from >= SHORTEST ? { start: from, end: to } : null;
}

/** Segments in the order of the recording (start, then end, then order of entry). */
export function byTime(attributions) {
  return attributions
    .map((attribution, order) => ({ attribution, order }))
    .sort((a, b) => a.attribution.start - b.attribution.start || a.attribution.end - b.attribution.end || a.order - b.order)
    .map(({ attribution }) => attribution);
}

/**
 * Moves one edge to a time. The other edge stands still; the moved one stops `SHORTEST` before it.
 * @param {{start: number, end: number}} span ms
 * @param {"start"|"end"} edge
 * @param {number} time ms
 * @param {number} length ms, end of the recording
 * @returns {{start: number, end: number}} ms
 */
export function moveEdge(span, edge, time, length) {
  const wanted = clampTime(time, length);
  if (edge === "start") return { start: Math.min(wanted, span.end - SHORTEST), end: span.end };
  return { start: span.start, end: Math.max(wanted, span.start + SHORTEST) };
}

/**
 * Splits a segment in two; both parts keep every code, the note stays with the first.
 * @param {number} time ms, has to lie strictly inside
 * @returns {object|null} the new record; null when the time is not inside the segment
 */
export function splitSegment(record, id, time, newId) {
  const whole = attributionOf(record, id);
  const at = Math.round(time);
  if (!whole || at <= whole.start || at >= whole.end) return null;
  const second = { ...whole, id: newId, start: at, codes: { ...whole.codes }, note: "", suggestion: null };
  const shortened = changeAttribution(record, id, { end: at });
  const place = shortened.attributions.findIndex((attribution) => attribution.id === id) + 1;
  return { ...shortened, attributions: shortened.attributions.toSpliced(place, 0, second) };
}

/**
 * Merges a segment with the next one of the same actor. The codes of the first are kept, even where it is undecided; both notes are kept.
 * @returns {{record: object, absorbed: string, differing: string[]}|null} `differing` names the variables whose code in the second was
 *   another one and is gone; null when the actor has no later segment
 */
export function mergeWithNext(record, id) {
  const first = attributionOf(record, id);
  if (!first) return null;
  const ofActor = byTime(record.attributions.filter((attribution) => attribution.actor === first.actor));
  const second = ofActor[ofActor.indexOf(first) + 1];
  if (!second) return null;
  const note = [first.note, second.note].filter((text) => text !== "").join("\n");
  const changes = { start: Math.min(first.start, second.start), end: Math.max(first.end, second.end), note };
  const without = { ...record, attributions: record.attributions.filter((attribution) => attribution !== second) };
  return { record: changeAttribution(without, id, changes), absorbed: second.id, differing: differingVariables(first, second) };
}

function differingVariables(first, second) {
  const own = new Set([...Object.keys(first.codes), ...Object.keys(second.codes)]);
  return [
    ...["mode", "capacity", "tone", "gender"].filter((variable) => first[variable] !== second[variable]),
    ...[...own].filter((variable) => first.codes[variable] !== second.codes[variable]),
  ];
}

/** Every edge of every segment, in ms, ascending, each once. */
export function edges(attributions) {
  return [...new Set(attributions.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
}

/**
 * The edge before or after a time.
 * @param {number} time ms
 * @param {-1|1} direction
 * @returns {number|null} ms
 */
export function neighbouringEdge(attributions, time, direction) {
  const all = edges(attributions);
  const found = direction < 0 ? all.findLast((edge) => edge < time) : all.find((edge) => edge > time);
  return found ?? null;
}

/**
 * Where an edge goes when it snaps: the nearest edge of another segment that leaves start before end.
 * @param {number} reach ms, how far it may jump
 * @returns {number|null} ms; null when no other edge is near, or it is there already
 */
export function snapTarget(record, id, edge, reach) {
  const own = attributionOf(record, id);
  if (!own) return null;
  const candidates = edges(record.attributions.filter((attribution) => attribution.id !== id))
    .filter((time) => (edge === "start" ? time < own.end : time > own.start))
    .filter((time) => Math.abs(time - own[edge]) <= reach)
    .sort((a, b) => Math.abs(a - own[edge]) - Math.abs(b - own[edge]));
  return candidates.length > 0 && candidates[0] !== own[edge] ? candidates[0] : null;
}

/**
 * Stretches of time in which two or more segments run.
 * @returns {{start: number, end: number, count: number}[]} ms, ascending; `count` is the most at once in the stretch
 */
export function overlaps(attributions) {
  const steps = attributions
    .flatMap(({ start, end }) => [[start, 1], [end, -1]])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const found = [];
  let running = 0;
  for (const [time, step] of steps) {
    const before = running;
    running += step;
    if (before < 2 && running >= 2) found.push({ start: time, end: time, count: running });
    if (before >= 2) {
      const last = found[found.length - 1];
      last.end = time;
      last.count = Math.max(last.count, running);
    }
  }
  return found;
}
