// What the timeline and the list show: segments, unreviewed suggestions and what is still open, in one shape. Pure.
import { codeLabel } from "./codebook.js";
import { formatTime } from "./media-time.js";
import { codeOf, undecided } from "./record.js";
import { byTime } from "./segment-operations.js";
import { unreviewed } from "./suggestions.js";

/**
 * @typedef {{id: string, actor: string|null, label: string, start: number, end: number, state: "kept"|"suggested"|"open", codes: string,
 *   text: string, isUndecided: boolean, hasNote: boolean}} Entry `start` and `end` in ms; `text` stands on the timeline
 */

/**
 * Segments and unreviewed suggestions in the order of the recording.
 * @param {{codebook: Object, item: Object, record: Object, unreviewedText: string}} given
 * @returns {Entry[]} the id of a suggestion is `suggestion-NUMBER`
 */
export function entriesOf({ codebook, item, record, unreviewedText }) {
  const kept = record.attributions.map((segment) => {
    const codes = codesOf(codebook, segment);
    const isUndecided = undecided(codebook, item, record, segment).length > 0;
    return entry(codebook, segment, { state: "kept", codes, text: codes, isUndecided, hasNote: segment.note !== "" });
  });
  const suggested = unreviewed(item.suggestions, record).map((suggestion) => {
    const codes = codesOf(codebook, { ...suggestion, tone: null, codes: {} });
    return entry(codebook, { ...suggestion, id: `suggestion-${suggestion.number}` }, { state: "suggested", codes, text: unreviewedText });
  });
  return byTime([...kept, ...suggested]);
}

/**
 * What has begun and not ended, up to now.
 * @param {Array<{actor: string|null, start: number}>} open
 * @param {number} now ms
 * @returns {Entry[]}
 */
export function openEntries(codebook, open, now) {
  return open.map(({ actor, start }) => entry(codebook, { id: `open-${actor}`, actor, start: Math.min(start, now), end: Math.max(start, now) }, {
    state: "open", text: formatTime(start),
  }));
}

function entry(codebook, { id, actor, start, end }, more) {
  return { id, actor, label: codebook.index.label(actor), start, end, codes: "", isUndecided: false, hasNote: false, ...more };
}

function codesOf(codebook, segment) {
  return codebook.variables
    .filter(({ level }) => level === "attribution")
    .map(({ id }) => codeLabel(codebook, id, codeOf(segment, id)))
    .filter((label) => label !== "")
    .join(", ");
}
