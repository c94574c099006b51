import { newAttribution, review } from "./record.js";

/**
 * The machine's suggestions, as pure functions. A suggestion without a verdict in the record is unreviewed: it is shown,
 * and never counted.
 */

/** What a suggestion says of an attribution; its tone is never a judgement. */
const SUGGESTED = ["actor", "start", "end", "mode", "capacity", "gender"];

/** The suggestions that the coder has not judged, in the order of the text. */
export function unreviewed(suggestions, record) {
  return (suggestions ?? [])
    .filter(({ number }) => record.reviewed[number] === undefined)
    .sort((one, other) => one.start - other.start || one.end - other.end);
}

/** The next (1) or previous (-1) unreviewed suggestion; from the last it goes on with the first. */
export function neighbour(suggestions, record, number, by) {
  const open = unreviewed(suggestions, record);
  if (open.length === 0) return null;
  const place = open.findIndex((suggestion) => suggestion.number === number);
  if (place === -1) return by > 0 ? open[0] : open.at(-1);
  return open[(place + by + open.length) % open.length];
}

/** The first unreviewed suggestion that begins at or after a place, else the first of all. */
export function firstFrom(suggestions, record, place) {
  const open = unreviewed(suggestions, record);
  return open.find(({ start }) => start >= place) ?? open[0] ?? null;
}

/**
 * The attribution that a suggestion proposes. The tone stays undecided: a machine does not judge.
 *
 * @param {Object} suggestion
 * @param {{id: string, actor?: string, defaults?: Object}} given `actor`: another actor than the one suggested.
 */
export function attributionFrom(suggestion, { id, actor = suggestion.actor, defaults = {} }) {
  const known = newAttribution({ id, actor, start: suggestion.start, end: suggestion.end, defaults });
  const isSameActor = actor === suggestion.actor;
  return {
    ...known,
    mode: suggestion.mode ?? known.mode,
    capacity: (isSameActor ? suggestion.capacity : null) ?? known.capacity,
    gender: (isSameActor ? suggestion.gender : null) ?? known.gender,
    suggestion: suggestion.number,
  };
}

/**
 * Brings the verdicts in line with the attributions: "accepted" as long as one says what its suggestion said, "edited"
 * when it says something else.
 */
export function withVerdicts(suggestions, record) {
  let judged = record;
  for (const attribution of record.attributions) {
    const suggestion = suggestions?.find(({ number }) => number === attribution.suggestion);
    if (!suggestion) continue;
    const isAsSuggested = SUGGESTED.every((field) => suggestion[field] == null || suggestion[field] === attribution[field]);
    const verdict = isAsSuggested ? "accepted" : "edited";
    if (judged.reviewed[suggestion.number] !== verdict) judged = review(judged, suggestion.number, verdict);
  }
  return judged;
}
