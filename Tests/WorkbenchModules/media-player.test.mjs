import assert from "node:assert/strict";
import { test } from "node:test";
import { PEAKS_PER_SECOND, PeakBuilder, peakBetween } from "../../Sources/Workbench/Assets/modules/media-peaks.js";
import { SPEEDS, atRange, nextSpeed } from "../../Sources/Workbench/Assets/modules/media-transport.js";
import { Stopwatch } from "../../Sources/Workbench/Assets/modules/media-clocks.js";

test("peaks find a click in either channel, in slices, and keep its place", () => {
  const rate = 8000;
  const left = new Float32Array(rate * 2);
  const right = new Float32Array(rate * 2);
  left[4000] = -0.5;
  right[12_000] = 0.75;
  const builder = new PeakBuilder([left, right], rate);
  let slices = 1;
  while (builder.advance(30)) slices += 1;
  assert.equal(builder.peaks.length, 2 * PEAKS_PER_SECOND);
  assert.equal(slices, 4);
  assert.equal(peakBetween(builder.peaks, 490, 510), 0.5);
  assert.equal(peakBetween(builder.peaks, 1500, 1501), 0.75);
  assert.equal(peakBetween(builder.peaks, 600, 1400), 0);
});

test("silence without samples has no peaks", () => {
  const builder = new PeakBuilder([], 8000);
  assert.equal(builder.advance(10), false);
  assert.equal(peakBetween(builder.peaks, 0, 1000), 0);
});

test("speeds go from a quarter to four times and stop there", () => {
  assert.equal(SPEEDS[0], 0.25);
  assert.equal(nextSpeed(4, 1), 4);
  assert.equal(nextSpeed(0.25, -1), 0.25);
  assert.equal(nextSpeed(1, 1), 1.25);
  assert.equal(nextSpeed(1.1, -1), 1);
});

test("a range stops at its end or starts again", () => {
  assert.equal(atRange(null, 5), "go-on");
  assert.equal(atRange({ start: 0, end: 10, isLoop: false }, 9), "go-on");
  assert.equal(atRange({ start: 0, end: 10, isLoop: false }, 10), "stop");
  assert.equal(atRange({ start: 0, end: 10, isLoop: true }, 12), "restart");
});

test("the stopwatch runs, pauses, can be set, and ends with the broadcast", () => {
  let now = 1000;
  const watch = new Stopwatch(10_000, () => now);
  watch.play();
  now += 2500.4;
  assert.equal(watch.time, 2500);
  watch.pause();
  now += 9000;
  assert.equal(watch.time, 2500);
  watch.seek(8000);
  watch.play();
  watch.rate = 2;
  now += 900;
  assert.equal(watch.time, 9800);
  now += 900;
  assert.equal(watch.time, 10_000);
  assert.equal(watch.isPlaying, false);
});

test("live, the end of the broadcast is now", () => {
  let now = 0;
  const watch = new Stopwatch(0, () => now);
  watch.play();
  now = 61_000;
  assert.equal(watch.length, 61_000);
  assert.equal(watch.isPlaying, true);
});
