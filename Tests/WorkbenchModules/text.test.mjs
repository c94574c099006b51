import assert from "node:assert/strict";
import { test } from "node:test";
import { ScalarText } from "../../Sources/Workbench/Assets/modules/scalars.js";
import { lanesOf, segmentsOf } from "../../Sources/Workbench/Assets/modules/text-segments.js";
import { blocksOf, unitAt, unitsOf } from "../../Sources/Workbench/Assets/modules/text-units.js";
import { UnitCursor } from "../../Sources/Workbench/Assets/modules/unit-cursor.js";

/** Units of a text in which "|" stands at every edge; the marks are taken out before it is cut. */
function check(marked, granularity, language) {
  const expected = marked.split("|").filter((_, position) => position % 2 === 1);
  const text = new ScalarText(marked.replaceAll("|", ""));
  const units = unitsOf(text, [{ start: 0, end: text.length }], granularity, language);
  assert.deepEqual(units.map(({ start, end }) => text.slice(start, end)), expected);
  const scalars = Array.from(text.text);
  for (const { start, end } of units) assert.equal(scalars.slice(start, end).join(""), text.slice(start, end));
}

test("places are counted in Unicode scalars", () => {
  const text = new ScalarText("🗳️ әділ 👍🏽!");
  assert.equal(text.length, Array.from("🗳️ әділ 👍🏽!").length);
  assert.equal(text.slice(3, 7), "әділ");
  assert.equal(text.scalarAt(4), 3);
  // Inside the surrogate pair of the ballot box.
  assert.equal(text.scalarAt(1), 0);
});

test("words of Kazakh and Russian text, with hyphens and emoji", () => {
  check("|Қасым-Жомарт| |Тоқаев| 🗳️ «|әділ|» – |деді| 👍🏽.", "word", "kk");
  check("|Партия| «|Ак| |жол|»: |1,5| |млн| 🙃 |рабочих| |мест|!", "word", "ru");
});

test("sentences of Kazakh and Russian text", () => {
  check("|Партия в г. Алматы.| |По словам К. Иванова 🙃, всё хорошо.| |Да!|", "sentence", "ru");
  check("|2023 ж. Наурызда Қ. Тоқаев сөйледі 🗳️.| |«Сайлау әділ өтеді», – деді ол.|", "sentence", "kk");
  check("|Цены, тарифы и т. д. Растут.| |Конец?|", "sentence", "ru");
});

test("units do not cross blocks, and space around them belongs to none", () => {
  const text = new ScalarText("🙃 Бір.\n\n  Екі. Үш. ");
  const blocks = blocksOf({ body: text.text, blocks: [] });
  assert.deepEqual(unitsOf(text, blocks, "sentence", "kk").map(({ start, end }) => text.slice(start, end)),
    ["🙃 Бір.", "Екі.", "Үш."]);
  assert.deepEqual(unitsOf(text, blocks, "paragraph").map(({ start, end }) => text.slice(start, end)),
    ["🙃 Бір.", "Екі. Үш."]);
});

test("the unit at a place, between units and beyond the end", () => {
  const units = [{ start: 0, end: 3 }, { start: 5, end: 8 }];
  assert.deepEqual([0, 2, 3, 4, 5, 7, 8, 99].map((place) => unitAt(units, place)), [0, 0, 1, 1, 1, 1, 1, 1]);
});

test("the cursor moves, extends, changes granularity and comes back to units from a free selection", () => {
  const text = new ScalarText("Бір екі үш. Төрт бес.");
  const cursor = new UnitCursor(text, [{ start: 0, end: text.length }], "kk");
  const passage = () => text.slice(cursor.span.start, cursor.span.end);
  assert.equal(passage(), "Бір екі үш.");
  cursor.move(1);
  assert.equal(passage(), "Төрт бес.");
  cursor.move(1);
  assert.equal(passage(), "Төрт бес.");
  cursor.extend(-1);
  assert.equal(passage(), "Бір екі үш. Төрт бес.");
  cursor.place(0);
  cursor.granularity = "word";
  cursor.place(4);
  assert.equal(passage(), "екі");
  cursor.extend(1);
  assert.equal(passage(), "екі үш");
  cursor.extendJump(1);
  assert.equal(passage(), "екі үш. Төрт бес");
  cursor.select(5, 9);
  assert.equal(passage(), "кі ү");
  cursor.extend(1);
  assert.equal(passage(), "екі үш. Төрт");
  assert.equal(cursor.moveEdge("end", 7, 1), 10);
  assert.equal(cursor.moveEdge("start", 4, -1), 0);
  assert.equal(cursor.moveEdge("start", 0, -1), 0);
});

test("overlapping marks are cut at all edges", () => {
  const marks = [{ start: 2, end: 6, name: "a" }, { start: 4, end: 12, name: "b" }, { start: 20, end: 30, name: "c" }];
  const shown = segmentsOf(0, 10, marks).map(({ start, end, marks: over }) => [start, end, over.map(({ name }) => name).join("")]);
  assert.deepEqual(shown, [[0, 2, ""], [2, 4, "a"], [4, 6, "ab"], [6, 10, "b"]]);
  assert.deepEqual(segmentsOf(0, 5, []).map(({ start, end }) => [start, end]), [[0, 5]]);
});

test("marks that overlap never share a lane", () => {
  const marks = [{ start: 0, end: 10 }, { start: 0, end: 5 }, { start: 5, end: 8 }, { start: 10, end: 12 }];
  const lanes = lanesOf(marks);
  assert.deepEqual(marks.map((mark) => lanes.get(mark)), [0, 1, 1, 0]);
});
