import assert from "node:assert/strict";
import { test } from "node:test";
import { MODES, abandonLast, closeAll, newMarking, nextMode, press, release, strokeTime } from "../../Sources/Workbench/Assets/modules/segment-marking.js";

const LENGTH = 300_000;

/** Plays strokes against a mode; a stroke is `[down|up|all, actor, ms]`. */
function play(mode, strokes, marking = newMarking(mode)) {
  const made = [];
  const refused = [];
  for (const [kind, actor, time] of strokes) {
    const stroke = { actor, time };
    const outcome = kind === "down" ? press(marking, stroke, LENGTH)
      : kind === "up" ? release(marking, stroke, LENGTH) : closeAll(marking, time, LENGTH);
    marking = outcome.marking;
    made.push(...outcome.made);
    if (outcome.refused) refused.push(outcome.refused);
  }
  return { marking, made, refused };
}

test("the key goes through all four modes and back, keeping what is open", () => {
  let marking = press(newMarking(), { actor: "amanat", time: 100 }, LENGTH).marking;
  const seen = MODES.map(() => { marking = nextMode(marking); return marking.mode; });
  assert.deepEqual(seen, ["changePoint", "hold", "fixed", "startEnd"]);
  assert.deepEqual(marking.open, [{ actor: "amanat", start: 100 }]);
});

test("start and end: two strokes make one segment, gaps stay gaps", () => {
  const { made } = play("startEnd", [["down", "amanat", 1000], ["down", "amanat", 4000], ["down", "auyl", 6000], ["down", "auyl", 9000]]);
  assert.deepEqual(made, [{ actor: "amanat", start: 1000, end: 4000 }, { actor: "auyl", start: 6000, end: 9000 }]);
});

test("two actors may be open at once, and each closes by its own key", () => {
  const { made, marking } = play("startEnd", [["down", "amanat", 1000], ["down", "auyl", 3000], ["down", "amanat", 5000], ["down", "auyl", 8000]]);
  assert.deepEqual(made, [{ actor: "amanat", start: 1000, end: 5000 }, { actor: "auyl", start: 3000, end: 8000 }]);
  assert.deepEqual(marking.open, []);
});

test("a segment begun before its actor is known runs beside one of a known actor", () => {
  const { made } = play("startEnd", [["down", null, 0], ["down", "auyl", 10], ["down", null, 20]]);
  assert.deepEqual(made, [{ actor: null, start: 0, end: 20 }]);
});

test("close all ends everything at the same time, oldest first", () => {
  const { made, marking } = play("startEnd", [["down", "amanat", 1000], ["down", "auyl", 2000], ["all", null, 7000]]);
  assert.deepEqual(made, [{ actor: "amanat", start: 1000, end: 7000 }, { actor: "auyl", start: 2000, end: 7000 }]);
  assert.deepEqual(marking.open, []);
});

test("a coder who went back in between gets the edges in order", () => {
  const { made } = play("startEnd", [["down", "amanat", 9000], ["down", "amanat", 4000]]);
  assert.deepEqual(made, [{ actor: "amanat", start: 4000, end: 9000 }]);
});

test("two strokes at one moment make nothing, and say so", () => {
  const { made, refused, marking } = play("startEnd", [["down", "amanat", 500], ["down", "amanat", 500]]);
  assert.deepEqual(made, []);
  assert.deepEqual(refused, ["too-short"]);
  assert.deepEqual(marking.open, []);
});

test("change-point leaves no gap and no overlap", () => {
  const { made, marking } = play("changePoint", [["down", "amanat", 0], ["down", "auyl", 4200], ["down", null, 9001], ["down", "amanat", 15_000]]);
  assert.deepEqual(made, [
    { actor: "amanat", start: 0, end: 4200 },
    { actor: "auyl", start: 4200, end: 9001 },
    { actor: null, start: 9001, end: 15_000 },
  ]);
  for (let index = 1; index < made.length; index += 1) assert.equal(made[index].start, made[index - 1].end);
  assert.deepEqual(marking.open, [{ actor: "amanat", start: 15_000 }]);
});

test("change-point by the same actor's key begins a new segment of that actor", () => {
  const { made, marking } = play("changePoint", [["down", "amanat", 100], ["down", "amanat", 900]]);
  assert.deepEqual(made, [{ actor: "amanat", start: 100, end: 900 }]);
  assert.deepEqual(marking.open, [{ actor: "amanat", start: 900 }]);
});

test("change-point before the running segment's start is refused and changes nothing", () => {
  const { made, refused, marking } = play("changePoint", [["down", "amanat", 5000], ["down", "auyl", 3000], ["all", null, 4000]]);
  assert.deepEqual(made, []);
  assert.deepEqual(refused, ["before-start", "before-start"]);
  assert.deepEqual(marking.open, [{ actor: "amanat", start: 5000 }]);
});

test("hold: down begins, up ends; keys held together overlap", () => {
  const { made } = play("hold", [["down", "amanat", 1000], ["down", "auyl", 2000], ["up", "amanat", 3000], ["up", "auyl", 4000]]);
  assert.deepEqual(made, [{ actor: "amanat", start: 1000, end: 3000 }, { actor: "auyl", start: 2000, end: 4000 }]);
});

test("hold with a reaction offset at the start of the tape clamps to 0", () => {
  const at = (time) => strokeTime({ time, playing: true, rate: 1 }, 200, LENGTH);
  const { made } = play("hold", [["down", "amanat", at(120)], ["up", "amanat", at(5000)]]);
  assert.deepEqual(made, [{ actor: "amanat", start: 0, end: 4800 }]);
});

test("a hold shorter than the reaction at the start of the tape makes nothing", () => {
  const at = (time) => strokeTime({ time, playing: true, rate: 1 }, 200, LENGTH);
  assert.deepEqual(play("hold", [["down", "amanat", at(50)], ["up", "amanat", at(190)]]).refused, ["too-short"]);
});

test("a key that comes up in another mode does nothing", () => {
  const { made, marking } = play("startEnd", [["down", "amanat", 1000], ["up", "amanat", 3000]]);
  assert.deepEqual(made, []);
  assert.equal(marking.open.length, 1);
});

test("fixed length marks from its start or from its end, and is cut off at the edges of the recording", () => {
  const fromStart = { ...newMarking("fixed"), fixedLength: 5000 };
  const fromEnd = { ...fromStart, fixedEdge: "end" };
  assert.deepEqual(play("fixed", [["down", "amanat", 298_000]], fromStart).made, [{ actor: "amanat", start: 298_000, end: LENGTH }]);
  assert.deepEqual(play("fixed", [["down", "amanat", 8000]], fromEnd).made, [{ actor: "amanat", start: 3000, end: 8000 }]);
  assert.deepEqual(play("fixed", [["down", "amanat", 2000]], fromEnd).made, [{ actor: "amanat", start: 0, end: 2000 }]);
  assert.deepEqual(play("fixed", [["down", "amanat", 0]], fromEnd).refused, ["too-short"]);
});

test("reaction is taken off while playing only, in proportion to the speed, and times are whole ms", () => {
  assert.equal(strokeTime({ time: 10_000.4, playing: false, rate: 1 }, 200, LENGTH), 10_000);
  assert.equal(strokeTime({ time: 10_000.6, playing: true, rate: 1 }, 200, LENGTH), 9801);
  assert.equal(strokeTime({ time: 10_000, playing: true, rate: 2 }, 200, LENGTH), 9600);
  assert.equal(strokeTime({ time: 10_000, playing: true, rate: 0.5 }, 200, LENGTH), 9900);
});

test("what is abandoned makes no segment; what was opened before it stays open", () => {
  const { marking } = play("startEnd", [["down", "amanat", 100], ["down", "auyl", 200]]);
  assert.deepEqual(closeAll(abandonLast(marking), 900, LENGTH).made, [{ actor: "amanat", start: 100, end: 900 }]);
});
