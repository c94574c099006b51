import assert from "node:assert/strict";
import { test } from "node:test";
import { placeOf } from "../../Sources/Workbench/Assets/modules/findings.js";
import { History, redoLabel, undoLabel } from "../../Sources/Workbench/Assets/modules/history.js";
import {
  addAttribution, asked, changeActor, duplicateAttribution, emptyRecord, isDefault, isSame, newAttribution, newID,
  removeAttribution, setCode, setItemCode, settle, undecided,
} from "../../Sources/Workbench/Assets/modules/record.js";
import {
  attributionFrom, firstFrom, neighbour, unreviewed, withVerdicts,
} from "../../Sources/Workbench/Assets/modules/suggestions.js";

const variable = (id, level, when, required = true) => ({ id, level, required, when, codes: [] });
const CODEBOOK = {
  variables: [
    variable("mode", "attribution"), variable("capacity", "attribution"),
    variable("tone", "attribution", { mode: ["direct", "indirect"] }),
    variable("gender", "attribution"),
    variable("format", "attribution", { kind: ["article"], mode: ["direct"], class: ["party"] }, false),
    variable("length", "attribution", { format: ["full"] }),
    variable("topic", "item"), variable("budget", "item", { topic: ["economy"] }),
    variable("promise", "attribution", { topic: ["economy"] }),
  ],
  actors: [
    { id: "amanat", kind: "party", class: "party", gender: "not-applicable" },
    { id: "voter", kind: "person", class: "citizen", gender: null },
    { id: "president", kind: "person", class: "president", gender: "male" },
  ],
};
const ITEM = { kind: "article", codes: {}, defaults: { amanat: { capacity: "party" }, president: { capacity: "official", gender: "male" } } };

function recordWith(actor, codes = {}) {
  const attribution = { ...newAttribution({ id: "a", actor, start: 1, end: 9, defaults: ITEM.defaults }), ...codes };
  return addAttribution(emptyRecord(), attribution);
}
const askedIDs = (record, item = ITEM) => asked(CODEBOOK, item, record, record.attributions[0]).map(({ id }) => id);

test("variables apply by kind, class and other codes, all of them at once", () => {
  assert.deepEqual(askedIDs(recordWith("amanat")), ["mode", "capacity"]);
  assert.deepEqual(askedIDs(recordWith("amanat", { mode: "direct" })), ["mode", "capacity", "tone", "format"]);
  assert.deepEqual(askedIDs(recordWith("amanat", { mode: "image" })), ["mode", "capacity"]);
  assert.deepEqual(askedIDs(recordWith("amanat", { mode: "direct" }), { ...ITEM, kind: "broadcast" }), ["mode", "capacity", "tone"]);
  assert.deepEqual(askedIDs(recordWith("amanat", { mode: "direct", codes: { format: "full" } })),
    ["mode", "capacity", "tone", "format", "length"]);
});

test("gender is asked of persons whose gender nobody gives", () => {
  assert.ok(askedIDs(recordWith("voter")).includes("gender"));
  assert.ok(!askedIDs(recordWith("president")).includes("gender"));
  assert.ok(!askedIDs(recordWith("amanat")).includes("gender"));
});

test("a variable of the item may be the condition of one of an attribution; what the item says already counts", () => {
  assert.ok(askedIDs(setItemCode(recordWith("amanat"), "topic", "economy")).includes("promise"));
  assert.ok(askedIDs(recordWith("amanat"), { ...ITEM, codes: { topic: "economy" } }).includes("promise"));
  assert.deepEqual(asked(CODEBOOK, ITEM, emptyRecord(), null).map(({ id }) => id), ["topic"]);
});

test("codes that no longer apply are taken out, also those that depended on them", () => {
  const record = recordWith("amanat", { mode: "direct", tone: "0", codes: { format: "full", length: "long" } });
  const changed = settle(CODEBOOK, ITEM, setCode(record, "a", "mode", "image"));
  assert.deepEqual(changed.attributions[0].codes, {});
  assert.equal(changed.attributions[0].tone, "0");
  const budget = setItemCode(setItemCode(emptyRecord(), "topic", "economy"), "budget", "yes");
  assert.deepEqual(settle(CODEBOOK, ITEM, setItemCode(budget, "topic", "health")).codes, { topic: "health" });
  assert.equal(settle(CODEBOOK, ITEM, record), record);
});

test("only required variables are undecided", () => {
  const record = recordWith("amanat", { mode: "direct" });
  assert.deepEqual(undecided(CODEBOOK, ITEM, record, record.attributions[0]).map(({ id }) => id), ["tone"]);
});

test("defaults are filled in and known as such", () => {
  const record = recordWith("president");
  assert.equal(record.attributions[0].gender, "male");
  assert.ok(isDefault(ITEM, record.attributions[0], "capacity"));
  assert.ok(!isDefault(ITEM, setCode(record, "a", "capacity", "private").attributions[0], "capacity"));
});

test("another actor keeps the passage's codes and takes its own capacity", () => {
  const record = recordWith("amanat", { mode: "direct", tone: "-1" });
  const other = changeActor(record, "a", "president", ITEM.defaults).attributions[0];
  assert.deepEqual([other.actor, other.mode, other.tone, other.capacity, other.gender],
    ["president", "direct", "-1", "official", "male"]);
  const twin = duplicateAttribution(record.attributions[0], { id: "b", actor: "voter", defaults: ITEM.defaults });
  assert.deepEqual([twin.start, twin.end, twin.mode, twin.tone, twin.capacity], [1, 9, "direct", null, null]);
});

test("functions on records change no argument, and ids are unique", () => {
  const record = Object.freeze(recordWith("amanat"));
  setCode(record, "a", "tone", "0");
  removeAttribution(record, "a");
  assert.equal(record.attributions[0].tone, null);
  const drawn = [0.5678, 0.1234, 0.1234];
  const draw = () => drawn.pop();
  const first = newID(emptyRecord(), draw);
  const second = newID(addAttribution(emptyRecord(), { ...record.attributions[0], id: first }), draw);
  assert.notEqual(second, first);
  assert.deepEqual(drawn, []);
  assert.ok(isSame({ a: 1, b: [2] }, { b: [2], a: 1 }) && !isSame({ a: 1 }, { a: 1, b: null }));
});

const SUGGESTIONS = [
  { number: 2, actor: "president", start: 40, end: 50, mode: "direct", capacity: "official", tone: "not-coded", gender: null },
  { number: 1, actor: "amanat", start: 10, end: 30, mode: "indirect", capacity: "party", tone: "+1", gender: null },
];

test("suggestions are unreviewed until judged, in the order of the text", () => {
  assert.deepEqual(unreviewed(SUGGESTIONS, emptyRecord()).map(({ number }) => number), [1, 2]);
  const rejected = { ...emptyRecord(), reviewed: { 1: "rejected" } };
  assert.deepEqual(unreviewed(SUGGESTIONS, rejected).map(({ number }) => number), [2]);
  assert.equal(neighbour(SUGGESTIONS, emptyRecord(), 2, 1).number, 1);
  assert.equal(firstFrom(SUGGESTIONS, emptyRecord(), 31).number, 2);
  assert.equal(firstFrom(SUGGESTIONS, emptyRecord(), 99).number, 1);
});

test("an accepted suggestion never brings a tone; changing it makes it edited, changing it back accepted", () => {
  const attribution = attributionFrom(SUGGESTIONS[1], { id: "a", defaults: ITEM.defaults });
  assert.deepEqual([attribution.tone, attribution.mode, attribution.suggestion], [null, "indirect", 1]);
  const accepted = withVerdicts(SUGGESTIONS, addAttribution(emptyRecord(), attribution));
  assert.equal(accepted.reviewed[1], "accepted");
  assert.equal(withVerdicts(SUGGESTIONS, setCode(accepted, "a", "tone", "-1")).reviewed[1], "accepted");
  const edited = withVerdicts(SUGGESTIONS, setCode(accepted, "a", "mode", "direct"));
  assert.equal(edited.reviewed[1], "edited");
  assert.equal(withVerdicts(SUGGESTIONS, setCode(edited, "a", "mode", "indirect")).reviewed[1], "accepted");
  assert.equal(removeAttribution(edited, "a").reviewed[1], "rejected");
});

test("a finding leads to its attribution and variable", () => {
  const record = recordWith("amanat");
  assert.deepEqual(placeOf({ field: "attributions[0].tone", found: "nothing", mend: "decide" }, record),
    { attribution: "a", variable: "tone", text: "nothing · decide" });
  assert.deepEqual(placeOf({ field: "attributions[0].codes.format" }, record), { attribution: "a", variable: "format", text: "" });
  assert.deepEqual(placeOf({ field: "codes.topic" }, record), { attribution: null, variable: "topic", text: "" });
  assert.deepEqual(placeOf({ field: "note" }, record), { attribution: null, variable: null, text: "" });
});

const state = (note) => ({ ...emptyRecord(), note });

test("undo and redo go through decisions; a new decision ends redo", () => {
  const history = new History();
  history.push("one", state("1"));
  history.push("two", state("2"));
  assert.deepEqual(history.undo(), { label: "two", record: state("1") });
  assert.deepEqual(history.redo(), { label: "two", record: state("2") });
  history.undo();
  history.push("three", state("3"));
  assert.equal(history.redo(), null);
  assert.equal(history.undo().label, "three");
  assert.equal(history.undo().label, "one");
  assert.equal(history.undo(), null);
  assert.ok(isSame(history.record, emptyRecord()));
});

test("a reload in the middle of undoing goes on where it was", () => {
  const history = new History();
  history.load([
    { label: "one", record: state("1") }, { label: "two", record: state("2") },
    { label: undoLabel("two"), record: state("1") }, { label: undoLabel("one"), record: emptyRecord() },
    { label: redoLabel("one"), record: state("1") },
  ]);
  assert.equal(history.record.note, "1");
  assert.equal(history.redo().record.note, "2");
  assert.equal(history.redo(), null);
  assert.equal(history.undo().label, "two");
});

test("finishing is no step of its own", () => {
  const history = new History();
  history.load([{ label: "one", record: state("1") }, { label: "finish", record: state("1") }]);
  assert.equal(history.undo().label, "one");
});

test("a saved undo that fits no neighbour is a decision like any other", () => {
  const history = new History();
  history.load([{ label: "one", record: state("1") }, { label: undoLabel("elsewhere"), record: state("9") }]);
  assert.equal(history.record.note, "9");
  assert.equal(history.undo().record.note, "1");
});
