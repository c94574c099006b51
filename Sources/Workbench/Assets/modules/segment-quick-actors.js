// Quick actors: which actor sits on which key. Pure. A key that has an actor keeps it as long as it can, so that hands may learn it.

/** Keys there are: 1–9 and 0, then the row of letters under them as far as no other action has one. */
export const SLOTS = 17;

/**
 * @typedef {{slots: (string|null)[], pinned: (string|null)[], order: "recent"|"frequent", uses: {actor: string, count: number, last: number}[]}} QuickActors
 */

/** @returns {QuickActors} empty keys */
export function newQuickActors() {
  return { slots: Array(SLOTS).fill(null), pinned: Array(SLOTS).fill(null), order: "recent", uses: [] };
}

/**
 * Notes that an actor was used, and gives it a key if it has none: an empty one, else that of the actor used longest ago (order `recent`)
 * or least often (`frequent`). Keys set by hand and actors in `busy` (their segment is open) are never taken away.
 * @param {QuickActors} quick
 * @param {string} actor
 * @param {{busy?: string[]}} [options]
 * @returns {QuickActors}
 */
export function use(quick, actor, { busy = [] } = {}) {
  const last = 1 + Math.max(0, ...quick.uses.map((each) => each.last));
  const before = quick.uses.find((each) => each.actor === actor);
  const uses = [...quick.uses.filter((each) => each !== before), { actor, count: (before?.count ?? 0) + 1, last }];
  const noted = { ...quick, uses };
  if (quick.slots.includes(actor)) return noted;
  const slot = slotFor(noted, busy);
  return slot < 0 ? noted : { ...noted, slots: quick.slots.with(slot, actor) };
}

function slotFor({ slots, pinned, order, uses }, busy) {
  const empty = slots.indexOf(null);
  if (empty >= 0) return empty;
  const worth = (actor) => {
    const used = uses.find((each) => each.actor === actor);
    return used ? (order === "frequent" ? [used.count, used.last] : [used.last, used.count]) : [0, 0];
  };
  const takable = slots
    .map((actor, slot) => ({ slot, worth: worth(actor), free: pinned[slot] === null && !busy.includes(actor) }))
    .filter(({ free }) => free)
    .sort((a, b) => a.worth[0] - b.worth[0] || a.worth[1] - b.worth[1]);
  return takable.length > 0 ? takable[0].slot : -1;
}

/** Puts an actor on a key by hand, for good; it leaves the key it had. */
export function pin(quick, slot, actor) {
  const without = (list) => list.map((each) => (each === actor ? null : each));
  return { ...quick, slots: without(quick.slots).with(slot, actor), pinned: without(quick.pinned).with(slot, actor) };
}

/** Frees a key. */
export function unpin(quick, slot) {
  return { ...quick, slots: quick.slots.with(slot, null), pinned: quick.pinned.with(slot, null) };
}

/**
 * Sorts the actors not set by hand anew, best first, and from now on lets the new order decide who loses a key.
 * @param {"recent"|"frequent"} order
 */
export function reorder(quick, order) {
  const ranked = [...quick.uses]
    .sort((a, b) => (order === "frequent" ? b.count - a.count || b.last - a.last : b.last - a.last))
    .map(({ actor }) => actor)
    .filter((actor) => !quick.pinned.includes(actor));
  const slots = quick.pinned.map((pinned) => pinned ?? ranked.shift() ?? null);
  return { ...quick, order, slots };
}

/** Takes out actors that this codebook does not have. */
export function restrict(quick, isKnown) {
  const keep = (list) => list.map((actor) => (actor !== null && isKnown(actor) ? actor : null));
  return { ...quick, slots: keep(quick.slots), pinned: keep(quick.pinned), uses: quick.uses.filter(({ actor }) => isKnown(actor)) };
}
