import assert from "node:assert/strict";
import { test } from "node:test";
import { SegmentMarker } from "../../Sources/Workbench/Assets/modules/segment-marker.js";

function desk({ reaction = 200, kept = null } = {}) {
  const transport = { time: 0, length: 300_000, isPlaying: true, rate: 1 };
  const made = [];
  const refused = [];
  const marker = new SegmentMarker({
    transport, reaction, kept, isKnown: (actor) => actor !== "gone",
    onMade: (segments) => made.push(segments), onChange: (refusal) => refusal && refused.push(refusal),
  });
  const at = (time) => { transport.time = time; return marker; };
  return { marker, transport, made, refused, at };
}

test("an actor's key opens and closes while playing, a reaction time earlier", () => {
  const { made, at } = desk();
  at(5200).press("amanat");
  at(9200).press("amanat");
  assert.deepEqual(made, [[{ actor: "amanat", start: 5000, end: 9000 }]]);
});

test("while paused the playhead itself is meant", () => {
  const { made, at, transport } = desk();
  transport.isPlaying = false;
  at(5200).press("amanat");
  at(9200).press("amanat");
  assert.deepEqual(made, [[{ actor: "amanat", start: 5200, end: 9200 }]]);
});

test("an actor chosen after the stroke gets the time of the stroke", () => {
  const { marker, at } = desk();
  const time = at(5200).now;
  at(8000).press("amanat", time);
  assert.deepEqual(marker.marking.open, [{ actor: "amanat", start: 5000 }]);
});

test("closing all is one stroke", () => {
  const { made, at } = desk();
  at(1200).press("amanat");
  at(2200).press("auyl");
  at(6200).closeAll();
  assert.deepEqual(made, [[{ actor: "amanat", start: 1000, end: 6000 }, { actor: "auyl", start: 2000, end: 6000 }]]);
});

test("what is kept for the next item: mode, length, keys; never what is open, never unknown actors", () => {
  const { marker, at } = desk();
  at(1000).press("amanat");
  marker.setFixed({ fixedLength: 3000, fixedEdge: "end" });
  const kept = structuredClone(marker.keepable);
  kept.quick.slots[5] = "gone";
  const next = desk({ kept }).marker;
  assert.deepEqual(next.marking, { mode: "fixed", open: [], fixedLength: 3000, fixedEdge: "end" });
  assert.equal(next.quick.slots[0], "amanat");
  assert.equal(next.quick.slots[5], null);
});

test("undo takes back an opening stroke, but not behind a later decision", () => {
  const { marker, at } = desk();
  at(1000).press("amanat");
  at(1100).release("amanat");
  assert.equal(marker.undoOpening(), true);
  assert.deepEqual(marker.marking.open, []);
  assert.equal(marker.undoOpening(), false);
  at(2000).press("amanat");
  marker.noteDecision();
  assert.equal(marker.undoOpening(), false);
  assert.equal(marker.marking.open.length, 1);
});
