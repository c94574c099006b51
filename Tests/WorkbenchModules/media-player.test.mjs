import assert from "node:assert/strict";
import { test } from "node:test";
import { PEAKS_PER_SECOND, PeakBuilder, peakBetween } from "../../Sources/Workbench/Assets/modules/media-peaks.js";
import { SPEEDS, Transport, atRange, nextSpeed } from "../../Sources/Workbench/Assets/modules/media-transport.js";
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

test("the transport steps inside the recording, loops a range, and leaves it when the coder goes elsewhere", () => {
  globalThis.requestAnimationFrame = () => 0;
  globalThis.cancelAnimationFrame = () => {};
  const clock = {
    time: 0, length: 10_000, isPlaying: false, rate: 1,
    play() { clock.isPlaying = true; }, pause() { clock.isPlaying = false; }, seek(time) { clock.time = time; },
  };
  let ticks = 0;
  const transport = new Transport(clock, () => { ticks += 1; });
  transport.step(-5000);
  assert.equal(transport.time, 0);
  transport.step(99_000);
  assert.equal(transport.time, 10_000);
  transport.playRange(2000, 4000, { isLoop: true });
  clock.time = 4010;
  clock.onChange();
  assert.deepEqual([transport.time, transport.isPlaying, transport.isLooping], [2000, true, true]);
  transport.seek(8000);
  assert.equal(transport.isLooping, false);
  transport.playRange(2000, 4000);
  clock.time = 4010;
  clock.onChange();
  assert.deepEqual([transport.time, transport.isPlaying], [4000, false]);
  assert.ok(ticks > 5);
});
