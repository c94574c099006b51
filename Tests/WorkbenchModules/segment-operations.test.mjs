import assert from "node:assert/strict";
import { test } from "node:test";
import { attributionOf, newAttribution } from "../../Sources/Workbench/Assets/modules/record.js";
import {
  clampSpan, edges, mergeWithNext, moveEdge, neighbouringEdge, overlaps, snapTarget, splitSegment,
} from "../../Sources/Workbench/Assets/modules/segment-operations.js";

const at = (id, actor, start, end, more = {}) => ({ ...newAttribution({ id, actor, start, end }), ...more });
const record = (...attributions) => ({ codes: {}, note: "", isUncodable: false, attributions, reviewed: {} });

test("spans are rounded to whole ms, put in order and kept inside the recording", () => {
  assert.deepEqual(clampSpan({ start: 1000.4, end: 2000.5 }, 5000), { start: 1000, end: 2001 });
  assert.deepEqual(clampSpan({ start: 4000, end: -20 }, 3000), { start: 0, end: 3000 });
  assert.equal(clampSpan({ start: 5000, end: 9000 }, 5000), null);
  assert.equal(clampSpan({ start: 100.2, end: 100.4 }, 5000), null);
});

test("a moved edge stops one ms before the other and at the ends of the recording", () => {
  const span = { start: 1000, end: 2000 };
  assert.deepEqual(moveEdge(span, "start", 9999, 10_000), { start: 1999, end: 2000 });
  assert.deepEqual(moveEdge(span, "end", 0, 10_000), { start: 1000, end: 1001 });
  assert.deepEqual(moveEdge(span, "end", 99_999, 10_000), { start: 1000, end: 10_000 });
  assert.deepEqual(moveEdge(span, "start", -40, 10_000), { start: 0, end: 2000 });
  assert.deepEqual(moveEdge(span, "start", 1000 + 39.6, 10_000), { start: 1040, end: 2000 });
});

test("splitting keeps every code in both parts and leaves no gap", () => {
  const before = record(at("a", "amanat", 1000, 9000, { mode: "direct", tone: "+1", codes: { format: "live" }, note: "check" }), at("z", "auyl", 0, 5));
  const after = splitSegment(before, "a", 4000.4, "b");
  assert.deepEqual(after.attributions.map(({ id, start, end }) => [id, start, end]), [["a", 1000, 4000], ["b", 4000, 9000], ["z", 0, 5]]);
  const [first, second] = after.attributions;
  assert.deepEqual([second.mode, second.tone, second.codes], [first.mode, first.tone, first.codes]);
  assert.notEqual(second.codes, first.codes);
  assert.deepEqual([first.note, second.note], ["check", ""]);
});

test("no split at an edge or outside", () => {
  const before = record(at("a", "amanat", 1000, 9000));
  for (const time of [0, 1000, 9000, 9500]) assert.equal(splitSegment(before, "a", time, "b"), null);
});

test("merging keeps the codes of the first and names what differed", () => {
  const before = record(
    at("late", "amanat", 6000, 9000, { mode: "indirect", tone: "-1", codes: { format: "studio" }, note: "two" }),
    at("other", "auyl", 3000, 3500),
    at("early", "amanat", 1000, 2000, { mode: "direct", tone: "-1", codes: { format: "live" }, note: "one" }),
  );
  const { record: after, absorbed, differing } = mergeWithNext(before, "early");
  assert.equal(absorbed, "late");
  assert.deepEqual(differing, ["mode", "format"]);
  const merged = attributionOf(after, "early");
  assert.deepEqual([merged.start, merged.end, merged.mode, merged.codes.format], [1000, 9000, "direct", "live"]);
  assert.equal(merged.note, "one\ntwo");
  assert.deepEqual(after.attributions.map(({ id }) => id), ["other", "early"]);
});

test("an undecided code of the first stays undecided, and merging says so", () => {
  const before = record(at("a", "amanat", 0, 10), at("b", "amanat", 10, 20, { tone: "+1" }));
  const { record: after, differing } = mergeWithNext(before, "a");
  assert.equal(attributionOf(after, "a").tone, null);
  assert.deepEqual(differing, ["tone"]);
});

test("merging overlapping segments covers both; the last of an actor has no next", () => {
  const before = record(at("a", "amanat", 0, 9000), at("b", "amanat", 2000, 5000));
  assert.equal(attributionOf(mergeWithNext(before, "a").record, "a").end, 9000);
  assert.equal(mergeWithNext(before, "b"), null);
});

test("snapping goes to the nearest edge within reach that keeps start before end", () => {
  const before = record(at("a", "amanat", 1000, 2000), at("b", "auyl", 2300, 4000), at("c", "auyl", 500, 900));
  assert.equal(snapTarget(before, "a", "end", 1000), 2300);
  assert.equal(snapTarget(before, "a", "end", 200), null);
  assert.equal(snapTarget(before, "a", "start", 1000), 900);
  const touching = record(at("a", "amanat", 1000, 2000), at("b", "auyl", 2000, 4000));
  assert.equal(snapTarget(touching, "a", "end", 1000), null);
});

test("edges are found in both directions", () => {
  const all = [at("a", "x", 100, 300), at("b", "y", 300, 500)];
  assert.deepEqual(edges(all), [100, 300, 500]);
  assert.equal(neighbouringEdge(all, 300, 1), 500);
  assert.equal(neighbouringEdge(all, 300, -1), 100);
  assert.equal(neighbouringEdge(all, 500, 1), null);
});

test("overlaps are found, and touching segments do not overlap", () => {
  assert.deepEqual(overlaps([at("a", "x", 0, 100), at("b", "y", 100, 200)]), []);
  assert.deepEqual(overlaps([at("a", "x", 0, 100), at("b", "y", 50, 200), at("c", "z", 60, 70)]), [{ start: 50, end: 100, count: 3 }]);
});

test("operations never change the record they were given", () => {
  const before = record(at("a", "amanat", 0, 100), at("b", "amanat", 100, 200));
  const frozen = structuredClone(before);
  splitSegment(before, "a", 50, "c");
  mergeWithNext(before, "a");
  assert.deepEqual(before, frozen);
});
