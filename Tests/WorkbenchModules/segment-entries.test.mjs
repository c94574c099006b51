import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyRecord, newAttribution } from "../../Sources/Workbench/Assets/modules/record.js";
import { entriesOf, openEntries } from "../../Sources/Workbench/Assets/modules/segment-entries.js";

const codebook = {
  variables: [
    { id: "mode", level: "attribution", required: true, codes: [{ id: "direct", label: "direct speech" }] },
    { id: "tone", level: "attribution", required: true, codes: [{ id: "+1", label: "positive" }] },
    { id: "topic", level: "item", required: true, codes: [] },
  ],
  actors: [],
  index: { label: (id) => `<${id}>` },
};
const suggestions = [
  { number: 1, actor: "auyl", start: 100, end: 900, mode: "direct", capacity: null, tone: "+1", gender: null },
  { number: 2, actor: "auyl", start: 2000, end: 3000, mode: null, capacity: null, tone: "not-coded", gender: null },
];
const item = { kind: "broadcast", suggestions };

test("segments and suggestions nobody has looked at stand in the order of the recording", () => {
  const segment = { ...newAttribution({ id: "a", actor: "amanat", start: 500, end: 700 }), mode: "direct", note: "look" };
  const record = { ...emptyRecord(), attributions: [segment], reviewed: { 2: "rejected" } };
  const [suggested, kept, ...rest] = entriesOf({ codebook, item, record, unreviewedText: "?" });
  assert.deepEqual(rest, []);
  assert.deepEqual([suggested.id, suggested.state, suggested.text], ["suggestion-1", "suggested", "?"]);
  assert.equal(suggested.codes, "direct speech", "the machine's tone is never shown as a judgement");
  assert.deepEqual([kept.label, kept.codes, kept.isUndecided, kept.hasNote], ["<amanat>", "direct speech", true, true]);
});

test("what is open reaches to now, also when the coder went back before its start", () => {
  const [forwards, backwards] = openEntries(codebook, [{ actor: "amanat", start: 1000 }, { actor: null, start: 9000 }], 5000);
  assert.deepEqual([forwards.start, forwards.end], [1000, 5000]);
  assert.deepEqual([backwards.start, backwards.end, backwards.state], [5000, 9000, "open"]);
});
