// How strokes on the keyboard become segments: four modes as one small state machine. Pure; times are ms of the recording.
//
// A stroke belongs to an actor (an actor's own key) or to nobody yet (`actor: null`, the mark key; the actor is chosen afterwards).
// `open` holds what has begun and not ended, oldest first.
import { clampSpan } from "./segment-operations.js";
import { clampTime } from "./media-time.js";

/** The four modes, in the order in which their key goes through them. */
export const MODES = ["startEnd", "changePoint", "hold", "fixed"];

/**
 * @typedef {{actor: string|null, start: number}} OpenSegment
 * @typedef {{mode: string, open: OpenSegment[], fixedLength: number, fixedEdge: "start"|"end"}} Marking
 * @typedef {{actor: string|null, start: number, end: number}} Made
 * @typedef {{marking: Marking, made: Made[], opened: OpenSegment[], refused: null|"too-short"|"before-start"}} Outcome
 */

/** @returns {Marking} nothing open; fixed segments of five seconds from their start */
export function newMarking(mode = "startEnd") {
  return { mode, open: [], fixedLength: 5000, fixedEdge: "start" };
}

/** The next mode; what is open stays open, any mode can close it. */
export function nextMode(marking) {
  return { ...marking, mode: MODES[(MODES.indexOf(marking.mode) + 1) % MODES.length] };
}

/**
 * The moment a stroke means: while playing, the coder's reaction time earlier. At twice the speed, twice as much of the recording passes
 * during one reaction.
 * @param {{time: number, playing: boolean, rate: number}} at `time` ms
 * @param {number} reaction ms of the coder's clock
 * @param {number} length ms, end of the recording
 * @returns {number} ms
 */
export function strokeTime({ time, playing, rate }, reaction, length) {
  return clampTime(playing ? time - reaction * rate : time, length);
}

/**
 * A key goes down. Edges in the wrong order (the coder went back in between) are exchanged, except in mode `changePoint`, where that would
 * overlap what was marked before: there the stroke is refused and the segment goes on.
 * @param {Marking} marking
 * @param {{actor: string|null, time: number}} stroke `time` ms, reaction already taken off
 * @param {number} length ms, end of the recording
 * @returns {Outcome}
 */
export function press(marking, stroke, length) {
  if (marking.mode === "changePoint") return changeAt(marking, stroke, length);
  if (isOpen(marking, stroke.actor)) return close(marking, stroke, length);
  return marking.mode === "fixed" ? fixed(marking, stroke, length) : open(marking, stroke);
}

/**
 * A key comes up; only mode `hold` cares.
 * @returns {Outcome}
 */
export function release(marking, stroke, length) {
  if (marking.mode !== "hold" || !isOpen(marking, stroke.actor)) return unchanged(marking);
  return close(marking, stroke, length);
}

/**
 * Ends everything that is open at one time.
 * @returns {Outcome}
 */
export function closeAll(marking, time, length) {
  return marking.open.reduce((sum, { actor }) => {
    const one = close(sum.marking, { actor, time }, length);
    return { ...one, made: [...sum.made, ...one.made], refused: sum.refused ?? one.refused };
  }, unchanged(marking));
}

/** Forgets what was opened last, without making a segment of it. */
export function abandonLast(marking) {
  return { ...marking, open: marking.open.slice(0, -1) };
}

function open(marking, { actor, time }) {
  const begun = { actor, start: time };
  return { ...unchanged(marking), marking: { ...marking, open: [...marking.open, begun] }, opened: [begun] };
}

function close(marking, { actor, time }, length) {
  const ended = marking.open.find((running) => running.actor === actor);
  if (marking.mode === "changePoint" && time <= ended.start) return { ...unchanged(marking), refused: "before-start" };
  const rest = { ...marking, open: marking.open.filter((running) => running !== ended) };
  const span = clampSpan({ start: ended.start, end: time }, length);
  if (!span) return { ...unchanged(rest), refused: "too-short" };
  return { ...unchanged(rest), made: [{ actor, ...span }] };
}

function changeAt(marking, stroke, length) {
  if (marking.open.some((running) => running.start >= stroke.time)) return { ...unchanged(marking), refused: "before-start" };
  const ended = closeAll(marking, stroke.time, length);
  const begun = open(ended.marking, stroke);
  return { ...begun, made: ended.made };
}

function fixed(marking, { actor, time }, length) {
  const other = marking.fixedEdge === "start" ? time + marking.fixedLength : time - marking.fixedLength;
  const span = clampSpan({ start: time, end: other }, length);
  if (!span) return { ...unchanged(marking), refused: "too-short" };
  return { ...unchanged(marking), made: [{ actor, ...span }] };
}

function isOpen(marking, actor) {
  return marking.open.some((running) => running.actor === actor);
}

function unchanged(marking) {
  return { marking, made: [], opened: [], refused: null };
}
