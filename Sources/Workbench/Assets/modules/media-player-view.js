import { el } from "./dom.js";
import { RecordingClock, Stopwatch } from "./media-clocks.js";
import { formatTime } from "./media-time.js";

/**
 * The recording, or a stopwatch in its place, with the readout of time and speed under it.
 */
export class PlayerView {
  #words;
  #now = el("span", { class: "now" });
  #total = el("span", { class: "total" });
  #speed = el("span", { class: "speed" });
  #playing = el("span", { class: "playing" });
  #trouble = el("p", { class: "trouble", role: "alert" });
  #shown = "";

  /** @param {{words: function, item: {media: Object|null, length: number, title: string}}} given length in ms; 0 when not known */
  constructor({ words, item }) {
    this.#words = words;
    const media = item.media ? this.#media(item) : null;
    /** What the recording is coded by. @type {import("./media-transport.js").Clock} */
    this.clock = media ? new RecordingClock(media, item.length) : new Stopwatch(item.length);
    const screen = media ?? el("p", { class: "stopwatch", text: words("broadcast.stopwatch") });
    this.element = el("section", { class: "player", "aria-label": words("broadcast.player") }, [
      screen, this.#trouble,
      el("p", { class: "readout" }, [this.#playing, this.#now, this.#total, this.#speed]),
    ]);
  }

  #media({ media, title }) {
    const element = el(media.kind === "audio" ? "audio" : "video", { src: media.url, preload: "auto", "aria-label": title, tabindex: "-1" });
    element.addEventListener("error", () => { this.#trouble.textContent = this.#words("broadcast.notPlayable"); });
    return element;
  }

  /** Says something about the recording under it, such as why there is no waveform. */
  remark(text) {
    this.element.append(el("p", { class: "quiet remark", text }));
  }

  /** @param {import("./media-transport.js").Transport} transport */
  show({ time, length, isPlaying, rate, isLooping }) {
    const now = formatTime(time, { hours: true, decimals: 2 });
    const state = `${now} ${isPlaying} ${rate} ${isLooping} ${length}`;
    if (state === this.#shown) return;
    this.#shown = state;
    this.#now.textContent = now;
    this.#total.textContent = ` / ${formatTime(length, { hours: true })}`;
    this.#speed.textContent = this.#words("broadcast.speed", { speed: rate });
    this.#speed.classList.toggle("unusual", rate !== 1);
    this.#playing.textContent = this.#words(isLooping ? "broadcast.looping" : isPlaying ? "broadcast.playing" : "broadcast.paused");
  }
}
