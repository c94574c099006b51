import assert from "node:assert/strict";
import { test } from "node:test";
import { History } from "../../Sources/Workbench/Assets/modules/history.js";
import { emptyRecord, newAttribution } from "../../Sources/Workbench/Assets/modules/record.js";
import { SegmentEditor } from "../../Sources/Workbench/Assets/modules/segment-editor.js";

const LENGTH = 300_000;

/** An editor over a session and a transport without page and server. */
function desk(...attributions) {
  const history = new History({ ...emptyRecord(), attributions });
  const session = {
    labels: [],
    codebook: { variables: [{ id: "tone", label: "Tone", level: "attribution", required: true, codes: [] }], actors: [], index: { label: (id) => id } },
    item: { kind: "broadcast", defaults: { auyl: { capacity: "party" } } },
    get record() { return history.record; },
    decide(label, record) {
      session.labels.push(label);
      history.push(label, record);
    },
  };
  const transport = { time: 0, length: LENGTH, isPlaying: false, seek(time) { transport.time = time; }, step(by) { transport.time += by; } };
  const told = [];
  const words = (key, values = {}) => `${key} ${Object.values(values).join(" ")}`.trim();
  const editor = new SegmentEditor({ session, words, transport, tell: (text) => told.push(text), onChange: () => {} });
  return { editor, session, transport, told };
}

const at = (id, actor, start, end, more = {}) => ({ ...newAttribution({ id, actor, start, end }), ...more });

test("one stroke that ends two segments is one decision, with the defaults of the day", () => {
  const { editor, session } = desk();
  editor.add([{ actor: "amanat", start: 0, end: 5000 }, { actor: "auyl", start: 2000, end: 5000 }]);
  assert.equal(session.labels.length, 1);
  assert.deepEqual(session.record.attributions.map(({ actor, capacity }) => [actor, capacity]), [["amanat", null], ["auyl", "party"]]);
  assert.equal(editor.segment.actor, "auyl");
});

test("steps move the playhead, or the selected edge and the playhead with it", () => {
  const { editor, transport } = desk(at("a", "amanat", 1000, 5000));
  editor.step(40);
  assert.equal(transport.time, 40);
  editor.select("a");
  editor.selectNextEdge();
  editor.selectNextEdge();
  assert.equal(editor.edge, "end");
  editor.step(-40);
  assert.equal(editor.segment.end, 4960);
  assert.equal(transport.time, 4960);
  editor.keepMove();
});

test("steps of one edge in a row are one decision; anything else ends the row", () => {
  const { editor, session } = desk(at("a", "amanat", 1000, 5000), at("b", "auyl", 6000, 7000));
  editor.select("a");
  editor.selectNextEdge();
  for (let count = 0; count < 5; count += 1) editor.step(100);
  assert.deepEqual(session.labels, []);
  editor.select("b");
  assert.equal(session.labels.length, 1);
  assert.equal(session.record.attributions[0].start, 1500);
});

test("set to the playhead without an edge takes the nearer one", () => {
  const { editor, transport } = desk(at("a", "amanat", 1000, 5000));
  editor.select("a");
  transport.time = 4200;
  editor.edgeHere();
  editor.keepMove();
  assert.deepEqual([editor.edge, editor.segment.start, editor.segment.end], ["end", 1000, 4200]);
});

test("snapping needs an edge to be chosen and never happens by itself", () => {
  const { editor, session, told } = desk(at("a", "amanat", 1000, 5000), at("b", "auyl", 5100, 7000));
  editor.select("a");
  editor.snap();
  assert.equal(session.record.attributions[0].end, 5000);
  assert.equal(told.length, 1);
  editor.selectNextEdge();
  editor.selectNextEdge();
  editor.snap();
  editor.keepMove();
  assert.equal(session.record.attributions[0].end, 5100);
});

test("merging says which variables of the second are gone", () => {
  const { editor, session } = desk(at("a", "amanat", 0, 1000, { tone: "+1" }), at("b", "amanat", 1000, 2000, { tone: "-1" }));
  editor.select("a");
  editor.merge();
  assert.match(session.labels[0], /^broadcast\.merge\.differing .*Tone$/);
  assert.equal(session.record.attributions[0].tone, "+1");
});

test("deleting selects the next segment, or the one before when it was the last", () => {
  const { editor } = desk(at("a", "x", 0, 10), at("b", "x", 20, 30), at("c", "x", 40, 50));
  editor.select("b");
  editor.remove();
  assert.equal(editor.selected, "c");
  editor.remove();
  assert.equal(editor.selected, "a");
  editor.remove();
  assert.equal(editor.selected, null);
});

test("going to the next undecided segment goes round and ends when all are decided", () => {
  const { editor, session } = desk(at("a", "x", 0, 10), at("b", "x", 20, 30, { tone: "0" }), at("c", "x", 40, 50));
  assert.equal(editor.selectUndecided(), true);
  assert.equal(editor.selected, "a");
  editor.selectUndecided();
  assert.equal(editor.selected, "c");
  editor.selectUndecided();
  assert.equal(editor.selected, "a");
  session.decide("", { ...session.record, attributions: session.record.attributions.map((each) => ({ ...each, tone: "0" })) });
  assert.equal(editor.selectUndecided(), false);
});

test("the machine's missing tone is left to the coder", () => {
  const { editor, session } = desk();
  editor.accept({ number: 3, actor: "amanat", start: 10, end: 20, mode: "direct", capacity: "party", tone: "not-coded", gender: null });
  assert.equal(session.record.attributions[0].tone, null);
  assert.equal(session.record.attributions[0].suggestion, 3);
});

test("nothing selected, nothing changed, and the coder is told", () => {
  const { editor, session, told } = desk(at("a", "x", 0, 10));
  for (const act of ["split", "merge", "remove", "edgeHere", "snap", "selectNextEdge"]) editor[act]();
  assert.equal(session.labels.length, 0);
  assert.equal(told.length, 6);
});
