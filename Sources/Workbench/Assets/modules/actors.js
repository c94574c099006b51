import { fold } from "./fold.js";

/**
 * Finds actors by the beginnings of their names in any script or spelling.
 *
 * Twenty thousand actors with three names each are searched in a few milliseconds, so there is no tree.
 */
export class ActorIndex {
  #actors;
  #names;
  #byID;

  /** @param {Array<{id: string, label: string, names: Array<string>}>} actors As in the codebook. */
  constructor(actors) {
    this.#actors = actors;
    this.#byID = new Map(actors.map((actor) => [actor.id, actor]));
    // Ids often begin with the name of somebody else's party, so they are found only as letters inside a word are.
    this.#names = actors.flatMap((actor, position) => [
      ...[...new Set([actor.label, ...(actor.names ?? [])])].map((name) => ({
        position, name, folded: ` ${fold(name)}`,
      })),
      { position, name: actor.label, folded: fold(actor.id).replaceAll(" ", "-") },
    ]);
  }

  /** The actor with this id, or null. */
  actor(id) { return this.#byID.get(id) ?? null; }

  /** What to call the actor; an id that the codebook does not know stands for itself. */
  label(id) { return this.#byID.get(id)?.label ?? id; }

  /**
   * Actors whose names have all words of the query at the beginnings of words come first, then those that hold the query
   * anywhere; within each, the recently used, then names that begin with the query, then the codebook's order.
   *
   * @param {string} query Two letters usually do. Empty gives the recently used, then the codebook's order.
   * @param {{recent?: Array<string>, limit?: number}} [options] `recent`: ids, latest first.
   * @returns {Array<{actor: Object, name: string}>} With the name that was found.
   */
  find(query, { recent = [], limit = 12 } = {}) {
    const readings = readingsOf(query);
    const recency = new Map(recent.map((id, place) => [id, place]));
    const best = new Map();
    for (const { position, name, folded } of this.#names) {
      const rank = Math.min(...readings.map((reading) => rankOf(folded, reading)));
      if (rank === Infinity || best.get(position)?.rank <= rank) continue;
      best.set(position, { rank, name });
    }
    const found = [...best].map(([position, { rank, name }]) => {
      const actor = this.#actors[position];
      return { actor, name, rank, position, used: recency.get(actor.id) ?? Infinity };
    });
    found.sort((one, other) =>
      (one.rank > 1) - (other.rank > 1) || compare(one.used, other.used) || one.rank - other.rank
      || one.position - other.position);
    return found.slice(0, limit).map(({ actor, name }) => ({ actor, name }));
  }
}

/**
 * A beginning may be cut inside what folds to one letter: "tokay" of Tokayev, where "ye" is e. So a final i is read both
 * as itself and as not yet finished, and a final c both as the beginning of "ch" and as k.
 */
function readingsOf(query) {
  const folded = fold(query);
  const readings = [folded];
  if (folded.length > 1 && folded.endsWith("i")) readings.push(folded.slice(0, -1));
  if (folded.endsWith("c")) readings.push(`${folded.slice(0, -1)}k`);
  return readings;
}

/** 0: the name begins with the query; 1: its words do; 2: it is somewhere inside; Infinity: not found. */
function rankOf(folded, query) {
  if (folded.startsWith(` ${query}`)) return 0;
  if (query.split(" ").every((word) => folded.includes(` ${word}`))) return 1;
  return folded.includes(query) ? 2 : Infinity;
}

function compare(one, other) {
  return one === other ? 0 : one - other;
}
