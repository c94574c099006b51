// The two clocks a broadcast can be coded by: the recording itself, or a stopwatch when there is none.
import { clampTime } from "./media-time.js";

/** The recording in a `<video>` or `<audio>` element. The item's length bounds it, whatever the file says. */
export class RecordingClock {
  #element;
  #length;

  /** Called after every change the element reports. */
  onChange = () => {};

  /**
   * @param {HTMLMediaElement} element
   * @param {number} length ms
   */
  constructor(element, length) {
    this.#element = element;
    this.#length = length;
    element.preservesPitch = true;
    for (const event of ["play", "pause", "ended", "seeked", "ratechange", "timeupdate", "loadedmetadata"]) {
      element.addEventListener(event, () => this.#report());
    }
  }

  get time() { return Math.round(this.#element.currentTime * 1000); }
  get length() { return this.#length; }
  get isPlaying() { return !this.#element.paused && !this.#element.ended; }
  get rate() { return this.#element.playbackRate; }
  set rate(rate) { this.#element.playbackRate = rate; }

  play() {
    // Rejected when the browser cannot play it; the element then reports `error`, which the player shows.
    this.#element.play().catch(() => this.onChange());
  }

  pause() { this.#element.pause(); }
  seek(time) { this.#element.currentTime = time / 1000; }

  #report() {
    if (this.time >= this.#length && this.isPlaying) this.pause();
    this.onChange();
  }
}

/** A clock without a recording: coding from a television set, or along with a broadcast that is still running. */
export class Stopwatch {
  #now;
  #length;
  #base = 0;
  #since = null;
  #rate = 1;

  /** Called after every change of its own making; the stopwatch has none. */
  onChange = () => {};

  /**
   * @param {number} length ms; 0 when the broadcast has no known end, then "now" is its end
   * @param {() => number} now ms of a clock that never jumps
   */
  constructor(length, now = () => performance.now()) {
    this.#length = length;
    this.#now = now;
  }

  get time() {
    const running = this.#since === null ? 0 : (this.#now() - this.#since) * this.#rate;
    const time = Math.round(this.#base + running);
    return this.#length > 0 ? clampTime(time, this.#length) : Math.max(0, time);
  }

  get length() { return this.#length > 0 ? this.#length : this.time; }
  get isPlaying() { return this.#since !== null && (this.#length === 0 || this.time < this.#length); }
  get rate() { return this.#rate; }

  set rate(rate) {
    this.seek(this.time);
    this.#rate = rate;
  }

  play() {
    if (this.#since === null) this.#since = this.#now();
  }

  pause() {
    this.#base = this.time;
    this.#since = null;
  }

  /** Sets the clock (ms); it goes on running if it ran. */
  seek(time) {
    this.#base = Math.max(0, Math.round(time));
    if (this.#since !== null) this.#since = this.#now();
  }
}
