import { CODE_KEYS } from "./key-groups.js";
import { KEY_SETS } from "./key-sets.js";
import { actionsOf } from "./keys.js";

/**
 * What stands against a chord for an action in a part of the workbench.
 *
 * @param {{scope: string, action: string, chord: string, chosen: {set: string, own: Object}}} given
 * @returns {{kind: "codes"}|{kind: "action", scope: string, word: string}|null} null when it is free.
 */
export function conflictOf({ action, chord, chosen }) {
  for (const scope of scopesOf(action)) {
    // In the adjudication the first code keys are the coders themselves.
    if (CODE_KEYS.includes(chord) && scope !== "queue") return { kind: "codes" };
    for (const [other, { word, chords }] of actionsOf(scope, chosen)) {
      if (other !== action && chords.includes(chord)) return { kind: "action", scope, word };
    }
  }
  return null;
}

/** Parts of the workbench that have the action. An own chord holds in all of them. */
function scopesOf(action) {
  return Object.keys(KEY_SETS).filter((scope) => action in KEY_SETS[scope]);
}
