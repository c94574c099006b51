// Where things stand on the timeline. Pure: times are ms, places are pixels.
import { byTime } from "./segment-operations.js";

/** The closest zoom, in ms across the whole timeline. */
export const CLOSEST = 1000;

/**
 * One track per actor, in the order in which the actors first appear; segments of one actor that overlap get lanes of their own.
 * @param {{id: string, actor: string|null, start: number, end: number}[]} entries segments, open segments and suggestions alike
 * @returns {{actor: string|null, lanes: number, entries: {entry: object, lane: number}[]}[]}
 */
export function tracks(entries) {
  const found = new Map();
  for (const entry of byTime(entries)) {
    if (!found.has(entry.actor)) found.set(entry.actor, { actor: entry.actor, ends: [], entries: [] });
    const track = found.get(entry.actor);
    const free = track.ends.findIndex((end) => end <= entry.start);
    const lane = free < 0 ? track.ends.length : free;
    track.ends[lane] = entry.end;
    track.entries.push({ entry, lane });
  }
  return [...found.values()].map(({ actor, ends, entries: placed }) => ({ actor, lanes: ends.length, entries: placed }));
}

/**
 * What part of the recording is in view.
 * @typedef {{from: number, to: number}} View ms
 */

/**
 * Zooms about a time, which keeps its place on the screen.
 * @param {View} view
 * @param {number} factor below 1 shows less, closer
 * @param {number} about ms
 * @param {number} length ms, end of the recording
 * @returns {View}
 */
export function zoom(view, factor, about, length) {
  const shown = view.to - view.from;
  const wanted = Math.min(Math.max(shown * factor, Math.min(CLOSEST, length)), length);
  const share = shown > 0 ? (about - view.from) / shown : 0.5;
  return within({ from: about - share * wanted, to: about + (1 - share) * wanted }, length);
}

/** Moves a view into the recording without changing how much it shows. */
export function within(view, length) {
  const shown = Math.min(view.to - view.from, length);
  const from = Math.min(Math.max(view.from, 0), length - shown);
  return { from, to: from + shown };
}

/**
 * Turns the page when the playhead leaves the view: it reappears at a tenth, so that most of what comes is seen.
 * @param {View} view
 * @param {number} time ms
 * @returns {View} the same object when nothing has to move
 */
export function follow(view, time, length) {
  if (time >= view.from && time <= view.to) return view;
  const shown = view.to - view.from;
  return within({ from: time - shown / 10, to: time + (shown * 9) / 10 }, length);
}

const STEPS = [100, 200, 500, 1000, 2000, 5000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 900_000, 1_800_000, 3_600_000];

/**
 * Marks of the ruler: round times, far enough apart for their labels.
 * @param {View} view
 * @param {number} width px
 * @param {number} spacing px, least distance of two labels
 * @returns {{step: number, times: number[]}} ms
 */
export function rulerMarks(view, width, spacing) {
  const perPixel = (view.to - view.from) / Math.max(width, 1);
  const step = STEPS.find((each) => each / perPixel >= spacing) ?? STEPS[STEPS.length - 1];
  const times = [];
  for (let time = Math.ceil(view.from / step) * step; time <= view.to; time += step) times.push(time);
  return { step, times };
}

/** Place of a time, in px from the left. */
export function placeOf(time, view, width) {
  return ((time - view.from) / (view.to - view.from)) * width;
}

/** Time at a place, in ms. */
export function timeAt(place, view, width) {
  return view.from + (place / Math.max(width, 1)) * (view.to - view.from);
}
