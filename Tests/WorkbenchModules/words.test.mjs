import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { KEY_SETS } from "../../Sources/Workbench/Assets/modules/key-sets.js";
import { fill } from "../../Sources/Workbench/Assets/modules/words.js";

const ASSETS = new URL("../../Sources/Workbench/Assets/", import.meta.url);
const LANGUAGES = ["en", "ru", "kk"];
const TEXTS = Object.fromEntries(LANGUAGES.map((language) =>
  [language, JSON.parse(readFileSync(new URL(`words/${language}.json`, ASSETS)))]));
const placeholders = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test("every word is there in every language, with the same placeholders", () => {
  for (const language of LANGUAGES) {
    assert.deepEqual(Object.keys(TEXTS[language]).sort(), Object.keys(TEXTS.en).sort(), language);
    for (const [key, text] of Object.entries(TEXTS[language])) {
      assert.deepEqual(placeholders(text), placeholders(TEXTS.en[key]), `${language} ${key}`);
      assert.notEqual(text.trim(), "", `${language} ${key}`);
    }
  }
});

test("every word that a module says exists", () => {
  const folder = new URL("modules/", ASSETS);
  for (const name of readdirSync(folder)) {
    const code = readFileSync(new URL(name, folder), "utf8").replace(/^ *(\*|\/\*\*|\/\/).*$/gm, "");
    for (const [, key] of code.matchAll(/words\(\s*"([\w.-]+)"/g)) assert.ok(key in TEXTS.en, `${name}: ${key}`);
  }
  for (const actions of Object.values(KEY_SETS)) {
    for (const { word } of Object.values(actions)) assert.ok(word in TEXTS.en, word);
  }
});

test("placeholders are filled; what is not given stays visible", () => {
  assert.equal(fill("{count} of {total}", { count: 0, total: 3 }), "0 of 3");
  assert.equal(fill("{name}", {}), "{name}");
});
