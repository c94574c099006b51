import assert from "node:assert/strict";
import { test } from "node:test";
import { clampTime, formatSeconds, formatTime, parseTime } from "../../Sources/Workbench/Assets/modules/media-time.js";

test("times are written as people say them, and cut off rather than rounded up", () => {
  assert.equal(formatTime(12_999), "0:12");
  assert.equal(formatTime(3_723_004), "1:02:03");
  assert.equal(formatTime(12_000, { hours: true }), "0:00:12");
  assert.equal(formatTime(12_040, { decimals: 3 }), "0:12.040");
  assert.equal(formatTime(59_999, { decimals: 1 }), "0:59.9");
  assert.equal(formatSeconds(4249), "4.2");
});

test("typed times are read in every way coders write them", () => {
  const read = { "75": 75_000, "75.5": 75_500, "1:15": 75_000, "1:02:03,5": 3_723_500, "1h 2m 3s": 3_723_000, "90s": 90_000, "2m": 120_000, " 0:05 ": 5000 };
  for (const [text, time] of Object.entries(read)) assert.equal(parseTime(text), time, text);
});

test("a sign moves from now", () => {
  assert.equal(parseTime("+5", 10_000), 15_000);
  assert.equal(parseTime("-0:30", 10_000), -20_000);
});

test("what is no time is not guessed at", () => {
  for (const text of ["", "abc", "1:75", "1:99:00", "::", "1:2:3:4", "+"]) assert.equal(parseTime(text), null, text);
});

test("written and read again, a time is the same", () => {
  for (const time of [0, 40, 999, 60_000, 3_599_999, 7_200_040]) assert.equal(parseTime(formatTime(time, { decimals: 3 })), time);
});

test("clamping rounds to whole ms", () => {
  assert.equal(clampTime(39.6, 100), 40);
  assert.equal(clampTime(-1, 100), 0);
  assert.equal(clampTime(100.4, 100), 100);
  assert.equal(clampTime(NaN, 100), 0);
});
