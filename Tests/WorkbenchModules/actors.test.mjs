import assert from "node:assert/strict";
import { test } from "node:test";
import { ActorIndex } from "../../Sources/Workbench/Assets/modules/actors.js";
import { fold } from "../../Sources/Workbench/Assets/modules/fold.js";

const ACTORS = [
  { id: "cec", label: "Central Election Commission", names: ["ЦИК", "Орталық сайлау комиссиясы"] },
  { id: "president", label: "Kassym-Jomart Tokayev", names: ["Касым-Жомарт Токаев", "Қасым-Жомарт Тоқаев"] },
  { id: "leader", label: "Askhat Rakhimzhanov", names: ["Асхат Рахимжанов", "Асхат Рахымжанов"] },
  { id: "respublica", label: "Respublica", names: ["партия «Республика»"] },
  { id: "chair", label: "Yerlan Koshanov", names: ["Ерлан Кошанов", "Ерлан Қошанов"] },
  { id: "stoker", label: "Stockton", names: [] },
];
const found = (query, options) => new ActorIndex(ACTORS).find(query, options).map(({ actor }) => actor.id);

test("one name in any script and spelling folds alike", () => {
  for (const name of ["Токаев", "Тоқаев", "Tokayev", "Toqaev", "Tokaev"]) assert.equal(fold(name), "tokaev", name);
  for (const name of ["Жұлдыз", "Zhuldyz", "Juldyz"]) assert.equal(fold(name), "zhuldiz", name);
  assert.equal(fold("Әміртай"), fold("Amirtay"));
  assert.equal(fold("Шымкент"), fold("Şymkent"));
  assert.equal(fold("«Ақ жол» ДП"), "ak zhol dp");
});

test("two or three letters in any script find the President", () => {
  for (const query of ["то", "тоқ", "tok", "Ток", "TOQ", "toka", "tokay", "tokaye"]) assert.equal(found(query)[0], "president", query);
});

test("every beginning of a name finds it", () => {
  for (const { id, label, names } of ACTORS) {
    for (const name of [label, ...names]) {
      for (let end = 1; end <= name.length; end += 1) {
        const query = name.slice(0, end);
        if (fold(query) !== "") assert.ok(found(query).includes(id), `${query} of ${name}`);
      }
    }
  }
});

test("beginnings of words come before letters inside words", () => {
  assert.deepEqual(found("tok"), ["president", "stoker"]);
});

test("the recently used come first among equals, not before better matches", () => {
  assert.deepEqual(found("kosh ra", { recent: [] }), []);
  assert.equal(found("a", { recent: ["leader"] })[0], "leader");
  assert.deepEqual(found("tok", { recent: ["stoker"] }), ["president", "stoker"]);
  assert.deepEqual(found("", { recent: ["chair", "cec"], limit: 3 }), ["chair", "cec", "president"]);
});

test("an id is found, but never before a name", () => {
  const index = new ActorIndex([
    { id: "amanat-leader", label: "Ерлан Қошанов", names: [] }, { id: "amanat", label: "Amanat", names: ["Аманат"] },
  ]);
  const ids = index.find("ам", { recent: ["amanat-leader"] }).map(({ actor }) => actor.id);
  assert.deepEqual(ids, ["amanat", "amanat-leader"]);
});

test("words may stand in any order", () => {
  assert.deepEqual(found("токаев касым"), ["president"]);
  assert.deepEqual(found("рах асх"), ["leader"]);
});

test("twenty thousand actors are searched without a wait", () => {
  const many = Array.from({ length: 20000 }, (_, number) => ({
    id: `c${number}`, label: `Кандидат Үміткерұлы ${number}`, names: [`Kandidat ${number}`, `Candidate ${number}`],
  }));
  const index = new ActorIndex(many);
  const start = performance.now();
  assert.equal(index.find("үмі").length, 12);
  assert.ok(performance.now() - start < 300);
});
