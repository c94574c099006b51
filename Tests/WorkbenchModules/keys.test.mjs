import assert from "node:assert/strict";
import { test } from "node:test";
import { chordLabel, chordOf, isHelp } from "../../Sources/Workbench/Assets/modules/chord.js";
import { conflictOf } from "../../Sources/Workbench/Assets/modules/key-conflicts.js";
import { CODE_KEYS } from "../../Sources/Workbench/Assets/modules/key-groups.js";
import { KEY_SETS } from "../../Sources/Workbench/Assets/modules/key-sets.js";
import { actionsOf } from "../../Sources/Workbench/Assets/modules/keys.js";
import { Layout } from "../../Sources/Workbench/Assets/modules/layout.js";

globalThis.localStorage = { getItem: () => null, setItem: () => {} };
const press = (code, key, modifiers = {}) => ({ code, key, ...modifiers });

test("a chord is the physical key, whatever the layout types", () => {
  assert.equal(chordOf(press("KeyJ", "j")), "KeyJ");
  assert.equal(chordOf(press("KeyJ", "о")), "KeyJ");
  assert.equal(chordOf(press("Digit2", "ә")), "Digit2");
  assert.equal(chordOf(press("KeyZ", "Я", { ctrlKey: true, shiftKey: true })), "Ctrl+Shift+KeyZ");
  assert.equal(chordOf(press("KeyZ", "z", { metaKey: true })), "Ctrl+KeyZ");
  assert.equal(chordOf(press("ShiftLeft", "Shift", { shiftKey: true })), null);
});

test("a keyboard that tells no physical key is understood by its characters", () => {
  assert.equal(chordOf(press("", "о")), "KeyJ");
  assert.equal(chordOf(press("", "ф")), "KeyA");
  assert.equal(chordOf(press("Unidentified", "ю")), "Period");
  assert.equal(chordOf(press("", "Enter")), "Enter");
  assert.equal(chordOf(press("", "3")), "Digit3");
});

test("the cheat sheet is asked for by the character or by the place", () => {
  assert.ok(isHelp(press("Digit7", "?", { shiftKey: true })));
  assert.ok(isHelp(press("Slash", ",", { shiftKey: true })));
  assert.ok(!isHelp(press("Slash", ".")));
});

test("keys are shown with the characters of the layout in use", () => {
  const layout = new Layout();
  const label = (chord) => chordLabel(chord, (code) => layout.character(code));
  assert.equal(label("Ctrl+Shift+KeyZ"), "Ctrl+Shift+Z");
  assert.equal(layout.learn(press("KeyJ", "о")), true);
  assert.equal(label("Ctrl+Shift+KeyZ"), "Ctrl+Shift+Я");
  assert.equal(label("Digit2"), "2");
  assert.equal(label("Enter"), "Enter");
  assert.equal(layout.learn(press("KeyA", "a")), true);
  assert.equal(label("KeyZ"), "Z");
});

test("a layout learns its own places", () => {
  const azerty = new Layout();
  azerty.learn(press("KeyQ", "a"));
  assert.equal(azerty.character("KeyQ"), "a");
  assert.equal(azerty.learn(press("KeyQ", "q", { ctrlKey: true })), false);
});

test("no set binds a chord twice or a code key in a part where codes are given", () => {
  for (const scope of Object.keys(KEY_SETS)) {
    for (const set of ["qamtu", "boris"]) {
      const chords = [...actionsOf(scope, { set, own: {} }).values()].flatMap((entry) => entry.chords);
      assert.equal(new Set(chords).size, chords.length, `${scope} ${set}: ${chords.filter((chord, place) => chords.indexOf(chord) !== place)}`);
      const taken = chords.filter((chord) => CODE_KEYS.includes(chord));
      assert.deepEqual(taken, scope === "adjudicate" ? ["Digit1", "Digit2"] : [], `${scope} ${set}`);
    }
  }
});

test("no binding needs a key that laptops lack", () => {
  for (const scope of Object.keys(KEY_SETS)) {
    for (const { chords } of actionsOf(scope, { set: "qamtu", own: {} }).values()) {
      for (const chord of chords) assert.doesNotMatch(chord, /Numpad|F\d+$|Home|End$|Page|Ctrl\+Space/, `${scope} ${chord}`);
    }
  }
});

test("an own key replaces those of the set, and conflicts are named", () => {
  const chosen = { set: "qamtu", own: { finish: "KeyY" } };
  assert.deepEqual(actionsOf("article", { set: "qamtu", own: { finish: "Alt+KeyF" } }).get("finish").chords, ["Alt+KeyF"]);
  assert.deepEqual(conflictOf({ action: "note", chord: "KeyJ", chosen }), { kind: "action", scope: "article", word: "key.attributionNext" });
  assert.deepEqual(conflictOf({ action: "note", chord: "Digit4", chosen }), { kind: "codes" });
  assert.equal(conflictOf({ action: "note", chord: "Alt+KeyQ", chosen }), null);
});
