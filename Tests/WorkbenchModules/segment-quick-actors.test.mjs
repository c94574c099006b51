import assert from "node:assert/strict";
import { test } from "node:test";
import { SLOTS, newQuickActors, pin, reorder, restrict, unpin, use } from "../../Sources/Workbench/Assets/modules/segment-quick-actors.js";

const names = Array.from({ length: SLOTS }, (_, index) => `actor-${index}`);
const full = () => names.reduce((quick, actor) => use(quick, actor), newQuickActors());

test("actors take the keys in the order in which they are first used, and keep them", () => {
  let quick = use(use(newQuickActors(), "amanat"), "auyl");
  quick = use(use(quick, "auyl"), "respublica");
  assert.deepEqual(quick.slots.slice(0, 4), ["amanat", "auyl", "respublica", null]);
});

test("with all keys taken, the actor used longest ago loses its key; the others do not move", () => {
  const quick = use(use(full(), "actor-0"), "new");
  assert.equal(quick.slots[1], "new");
  assert.equal(quick.slots[0], "actor-0");
  assert.deepEqual(quick.slots.slice(2), names.slice(2));
});

test("by frequency, the least used actor loses its key", () => {
  let quick = full();
  for (const actor of names) if (actor !== "actor-7") quick = use(quick, actor);
  quick = use({ ...quick, order: "frequent" }, "new");
  assert.equal(quick.slots[7], "new");
});

test("a key set by hand or an actor whose segment is open is never taken away", () => {
  const quick = use(pin(full(), 0, "actor-0"), "new", { busy: ["actor-1"] });
  assert.deepEqual(quick.slots.slice(0, 3), ["actor-0", "actor-1", "new"]);
});

test("setting a key by hand moves the actor from the key it had", () => {
  const quick = pin(use(use(newQuickActors(), "amanat"), "auyl"), 4, "amanat");
  assert.deepEqual(quick.slots.slice(0, 5), [null, "auyl", null, null, "amanat"]);
  assert.equal(unpin(quick, 4).slots[4], null);
});

test("sorting anew keeps keys set by hand and ranks the rest", () => {
  let quick = newQuickActors();
  for (const actor of ["a", "b", "b", "b", "c", "c"]) quick = use(quick, actor);
  quick = pin(quick, 1, "a");
  assert.deepEqual(reorder(quick, "frequent").slots.slice(0, 4), ["b", "a", "c", null]);
  assert.deepEqual(reorder(quick, "recent").slots.slice(0, 4), ["c", "a", "b", null]);
});

test("actors another codebook does not have leave their keys", () => {
  const quick = restrict(pin(use(newQuickActors(), "gone"), 3, "also-gone"), (actor) => actor === "amanat");
  assert.deepEqual(quick.slots, Array(SLOTS).fill(null));
  assert.deepEqual(quick.uses, []);
});
