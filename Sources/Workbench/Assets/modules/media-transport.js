// Steers a clock (recording or stopwatch): steps, speeds, playing a range once or over and over. Knows nothing of the page.
import { clampTime } from "./media-time.js";

/** The speeds there are. */
export const SPEEDS = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];

/**
 * The next slower or faster speed.
 * @param {number} rate the present speed
 * @param {-1|1} direction
 */
export function nextSpeed(rate, direction) {
  const next = direction < 0 ? SPEEDS.findLast((each) => each < rate) : SPEEDS.find((each) => each > rate);
  return next ?? rate;
}

/**
 * What has to happen at a time while a range is played.
 * @param {{start: number, end: number, isLoop: boolean}|null} range ms
 * @param {number} time ms
 * @returns {"go-on"|"restart"|"stop"}
 */
export function atRange(range, time) {
  if (range === null || time < range.end) return "go-on";
  return range.isLoop ? "restart" : "stop";
}

/**
 * @typedef {{time: number, length: number, isPlaying: boolean, rate: number, play(): void, pause(): void, seek(time: number): void}} Clock
 *   `time` and `length` in ms
 */

/** Plays, steps and loops a clock; calls `onTick` at least once per shown frame while playing, and after every change. */
export class Transport {
  #clock;
  #onTick;
  #range = null;
  #frame = 0;

  /**
   * @param {Clock} clock
   * @param {() => void} onTick
   */
  constructor(clock, onTick) {
    this.#clock = clock;
    this.#onTick = onTick;
    clock.onChange = () => this.#tick();
  }

  get time() { return clampTime(this.#clock.time, this.length); }
  get length() { return this.#clock.length; }
  get isPlaying() { return this.#clock.isPlaying; }
  get rate() { return this.#clock.rate; }
  get isLooping() { return this.#range?.isLoop ?? false; }

  /** Plays on from here, or pauses; either ends a range. */
  toggle() {
    this.#range = null;
    if (this.isPlaying) this.#clock.pause();
    else this.#clock.play();
    this.#tick();
  }

  pause() {
    this.#range = null;
    this.#clock.pause();
    this.#tick();
  }

  /** Goes to a time (ms); a range that does not hold it ends. */
  seek(time) {
    const target = clampTime(time, this.length);
    if (this.#range && (target < this.#range.start || target > this.#range.end)) this.#range = null;
    this.#clock.seek(target);
    this.#tick();
  }

  /** Moves by some ms, forwards or backwards. */
  step(by) {
    this.seek(this.time + by);
  }

  /**
   * Plays `[start, end)` once, or over and over.
   * @param {number} start ms
   * @param {number} end ms
   */
  playRange(start, end, { isLoop = false } = {}) {
    this.#range = { start: clampTime(start, this.length), end: clampTime(end, this.length), isLoop };
    this.#clock.seek(this.#range.start);
    this.#clock.play();
    this.#tick();
  }

  changeSpeed(direction) {
    this.#clock.rate = nextSpeed(this.#clock.rate, direction);
    this.#tick();
  }

  normalSpeed() {
    this.#clock.rate = 1;
    this.#tick();
  }

  #tick() {
    cancelAnimationFrame(this.#frame);
    this.#keepRange();
    this.#onTick();
    if (this.isPlaying) this.#frame = requestAnimationFrame(() => this.#tick());
  }

  #keepRange() {
    switch (atRange(this.#range, this.#clock.time)) {
      case "restart":
        this.#clock.seek(this.#range.start);
        break;
      case "stop":
        this.#clock.pause();
        this.#clock.seek(this.#range.end);
        this.#range = null;
        break;
      default:
    }
  }
}
