import assert from "node:assert/strict";
import { test } from "node:test";
import { CLOSEST, follow, placeOf, rulerMarks, timeAt, tracks, within, zoom } from "../../Sources/Workbench/Assets/modules/timeline-layout.js";

const LENGTH = 300_000;

test("one track per actor in order of appearance; overlapping segments of one actor get lanes", () => {
  const found = tracks([
    { id: "1", actor: "auyl", start: 5000, end: 9000 },
    { id: "2", actor: "amanat", start: 1000, end: 4000 },
    { id: "3", actor: "amanat", start: 3000, end: 6000 },
    { id: "4", actor: "amanat", start: 4000, end: 5000 },
  ]);
  assert.deepEqual(found.map(({ actor, lanes }) => [actor, lanes]), [["amanat", 2], ["auyl", 1]]);
  assert.deepEqual(found[0].entries.map(({ entry, lane }) => [entry.id, lane]), [["2", 0], ["3", 1], ["4", 0]]);
});

test("zooming keeps the time under the pointer where it is", () => {
  const view = { from: 0, to: 100_000 };
  const closer = zoom(view, 0.5, 25_000, LENGTH);
  assert.equal(closer.to - closer.from, 50_000);
  assert.equal(placeOf(25_000, closer, 800), placeOf(25_000, view, 800));
});

test("zooming stops at the whole recording and at one second", () => {
  assert.deepEqual(zoom({ from: 0, to: LENGTH }, 4, 10, LENGTH), { from: 0, to: LENGTH });
  const closest = zoom({ from: 0, to: 1500 }, 0.01, 700, LENGTH);
  assert.equal(Math.round(closest.to - closest.from), CLOSEST);
  assert.deepEqual(zoom({ from: 0, to: 600 }, 0.5, 0, 600), { from: 0, to: 600 });
});

test("the view stays inside the recording", () => {
  assert.deepEqual(within({ from: -500, to: 500 }, LENGTH), { from: 0, to: 1000 });
  assert.deepEqual(within({ from: 299_500, to: 300_500 }, LENGTH), { from: 299_000, to: 300_000 });
});

test("the page turns when the playhead leaves, and not before", () => {
  const view = { from: 10_000, to: 20_000 };
  assert.equal(follow(view, 19_999, LENGTH), view);
  assert.deepEqual(follow(view, 20_001, LENGTH), { from: 19_001, to: 29_001 });
  assert.deepEqual(follow(view, 0, LENGTH), { from: 0, to: 10_000 });
});

test("ruler marks are round and far enough apart", () => {
  const { step, times } = rulerMarks({ from: 0, to: LENGTH }, 1000, 60);
  assert.equal(step, 30_000);
  assert.equal(times.length, 11);
  assert.equal(rulerMarks({ from: 900, to: 1900 }, 1000, 60).times[0], 900);
});

test("places and times are each other's inverse", () => {
  const view = { from: 12_345, to: 54_321 };
  assert.ok(Math.abs(timeAt(placeOf(33_333, view, 777), view, 777) - 33_333) < 1e-6);
});
