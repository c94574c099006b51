import { el } from "./dom.js";
import { formatTime } from "./media-time.js";
import { overlaps } from "./segment-operations.js";
import { follow, placeOf, timeAt, tracks, within, zoom } from "./timeline-layout.js";
import { GUTTER, headHeight, heightOf, paint } from "./timeline-painter.js";

const COLOURS = ["line", "quiet", "text", "wave", "gap", "overlap", "segment", "selected", "onSelected", "outline", "undecided", "suggested", "edge", "back"];

/**
 * The timeline: one track per actor, gaps, overlaps, waveform, playhead. For screen readers it is a slider over the recording; the list
 * of segments beside it says the same in words.
 */
export class TimelineView {
  #words;
  #onSeek;
  #onSelect;
  #canvas = el("canvas", { "aria-hidden": "true" });
  #playhead = el("div", { class: "playhead" });
  #view = { from: 0, to: 0 };
  #scene = null;
  #hits = [];
  #time = 0;
  #length = 0;
  #peaks = null;
  #colours = null;

  /**
   * @param {{words: function, onSeek: function(number): void, onSelect: function(string): void}} given `onSeek` gets ms.
   */
  constructor({ words, onSeek, onSelect }) {
    this.#words = words;
    this.#onSeek = onSeek;
    this.#onSelect = onSelect;
    this.element = el("div", {
      class: "timeline", role: "slider", tabindex: "0", "aria-label": words("broadcast.timeline"), "aria-valuemin": "0",
      on: { click: (event) => this.#click(event), scroll: () => this.draw() },
    }, [this.#canvas, this.#playhead]);
    this.element.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
    new ResizeObserver(() => this.draw()).observe(this.element);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      this.#colours = null;
      this.draw();
    });
  }

  /** @param {Float32Array} peaks */
  set peaks(peaks) {
    this.#peaks = peaks;
    this.draw();
  }

  /**
   * Shows segments and all else.
   * @param {{entries: Array, gaps: Array, selected: string|null, edge: string|null, labelOf: function, length: number}} scene
   *   An entry has `id, actor, start, end` (ms), `state` ("kept", "open", "suggested"), `text` and `isUndecided`.
   */
  show(scene) {
    this.#length = Math.max(scene.length, 1);
    if (this.#view.to === 0) this.#view = { from: 0, to: this.#length };
    this.#scene = { ...scene, tracks: tracks(scene.entries), overlaps: overlaps(scene.entries.filter(({ state }) => state !== "suggested")) };
    this.draw();
    this.#showSelected();
  }

  /**
   * Moves the playhead; turns the page when it leaves.
   * @param {number} time ms
   * @param {number} length ms; grows while a broadcast without known end runs
   */
  setTime(time, length) {
    this.#time = time;
    if (length > this.#length && this.#view.from === 0 && this.#view.to >= this.#length) this.#view = { from: 0, to: length };
    this.#length = Math.max(length, 1);
    const followed = follow(this.#view, time, this.#length);
    if (followed !== this.#view) {
      this.#view = followed;
      this.draw();
    }
    this.#placePlayhead();
    const whole = Math.floor(time / 1000);
    if (this.element.getAttribute("aria-valuenow") === String(whole)) return;
    this.element.setAttribute("aria-valuenow", String(whole));
    this.element.setAttribute("aria-valuemax", String(Math.floor(this.#length / 1000)));
    this.element.setAttribute("aria-valuetext", formatTime(time, { hours: true }));
  }

  /** Zooms about the playhead. @param {number} factor below 1 shows less, closer; Infinity shows everything */
  zoom(factor) {
    this.#view = factor === Infinity ? { from: 0, to: this.#length } : zoom(this.#view, factor, this.#time, this.#length);
    this.draw();
    this.#placePlayhead();
  }

  draw() {
    const width = this.element.clientWidth;
    if (!this.#scene || width === 0) return;
    const height = Math.max(heightOf(this.#scene.tracks, this.#peaks !== null), this.element.clientHeight - 2);
    const scale = devicePixelRatio || 1;
    this.#canvas.width = Math.round(width * scale);
    this.#canvas.height = Math.round(height * scale);
    this.#canvas.style.width = `${width}px`;
    this.#canvas.style.height = `${height}px`;
    this.#playhead.style.height = `${height}px`;
    const context = this.#canvas.getContext("2d");
    context.scale(scale, scale);
    this.#colours ??= readColours(this.element);
    this.#hits = paint(context, {
      ...this.#scene, width, scrollTop: this.element.scrollTop, view: this.#view, peaks: this.#peaks, font: this.#colours.font, colour: (name) => this.#colours[name],
    });
  }

  #showSelected() {
    const hit = this.#hits.find(({ id }) => id === this.#scene.selected);
    if (!hit) return;
    const { scrollTop, clientHeight } = this.element;
    const head = headHeight(this.#peaks !== null);
    if (hit.top < scrollTop + head || hit.bottom > scrollTop + clientHeight) this.element.scrollTop = hit.top - head - 4;
  }

  #placePlayhead() {
    const width = this.element.clientWidth - GUTTER;
    this.#playhead.style.transform = `translateX(${GUTTER + placeOf(this.#time, this.#view, width)}px)`;
  }

  #click(event) {
    const { left, top } = this.#canvas.getBoundingClientRect();
    const x = event.clientX - left;
    const y = event.clientY - top;
    const hit = this.#hits.findLast((each) => x >= each.left && x <= each.right && y >= each.top && y <= each.bottom);
    if (hit) this.#onSelect(hit.id);
    else if (x >= GUTTER) this.#onSeek(timeAt(x - GUTTER, this.#view, this.element.clientWidth - GUTTER));
  }

  #wheel(event) {
    event.preventDefault();
    const shown = this.#view.to - this.#view.from;
    const width = this.element.clientWidth - GUTTER;
    const across = event.shiftKey ? event.deltaY : event.deltaX;
    if (across !== 0) {
      const by = (across / width) * shown;
      this.#view = within({ from: this.#view.from + by, to: this.#view.to + by }, this.#length);
    } else {
      const about = timeAt(event.clientX - this.#canvas.getBoundingClientRect().left - GUTTER, this.#view, width);
      this.#view = zoom(this.#view, 1.0015 ** event.deltaY, about, this.#length);
    }
    this.draw();
    this.#placePlayhead();
  }
}

function readColours(element) {
  const style = getComputedStyle(element);
  const named = COLOURS.map((name) => [name, style.getPropertyValue(`--timeline-${name.toLowerCase()}`).trim()]);
  return { ...Object.fromEntries(named), font: style.fontFamily };
}
