import { ActorIndex } from "./actors.js";
import { api } from "./api.js";

/**
 * Loads the codebook in a language, with what the pages look up in it.
 *
 * @returns {Promise<Object>} The codebook with `actorByID` (a Map) and `index` (an `ActorIndex`).
 */
export async function loadCodebook(language) {
  // The browser's cache keeps it under the fingerprint that the server gives as entity tag.
  const codebook = await api.get(`/api/codebook?language=${encodeURIComponent(language)}`);
  return {
    ...codebook,
    actorByID: new Map(codebook.actors.map((actor) => [actor.id, actor])),
    index: new ActorIndex(codebook.actors),
  };
}

/** The variable with this id, or null. */
export function variableOf(codebook, id) {
  return codebook.variables.find((variable) => variable.id === id) ?? null;
}

/** What a variable is called; an unknown id stands for itself. */
export function variableLabel(codebook, id) {
  return variableOf(codebook, id)?.label ?? id;
}

/** What a code is called; an unknown id stands for itself, and null is "". */
export function codeLabel(codebook, variable, code) {
  if (code === null || code === undefined) return "";
  return variableOf(codebook, variable)?.codes.find(({ id }) => id === code)?.label ?? code;
}
