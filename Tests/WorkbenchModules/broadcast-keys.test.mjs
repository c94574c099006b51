import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { CODE_KEYS } from "../../Sources/Workbench/Assets/modules/key-groups.js";
import { KEY_SETS } from "../../Sources/Workbench/Assets/modules/key-sets.js";
import { SLOTS } from "../../Sources/Workbench/Assets/modules/segment-quick-actors.js";

const entries = Object.entries(KEY_SETS.broadcast);

for (const set of ["qamtu", "boris"]) {
  test(`${set}: every action has a chord, no chord has two actions, keys of actors stay free`, () => {
    const bound = new Map();
    for (const [action, entry] of entries) {
      assert.ok(entry[set].length > 0, action);
      for (const chord of entry[set]) {
        assert.equal(bound.get(chord), undefined, `${chord}: ${bound.get(chord)} and ${action}`);
        assert.ok(!CODE_KEYS.slice(0, SLOTS).includes(chord), chord);
        bound.set(chord, action);
      }
    }
  });

  test(`${set}: nothing needs a number pad, function keys, Home, End or Page keys`, () => {
    for (const [action, entry] of entries) {
      assert.ok(entry[set].some((chord) => !/Numpad|F\d+$|Home|End$|Page/.test(chord)), action);
    }
  });
}

test("every action of a broadcast has its word in every language", () => {
  for (const language of ["en", "ru", "kk"]) {
    const words = JSON.parse(readFileSync(new URL(`../../Sources/Workbench/Assets/words/${language}.json`, import.meta.url), "utf8"));
    for (const [action, { word }] of entries) if (word.startsWith("broadcast.")) assert.ok(words[word], `${language}: ${action}`);
  }
});
