import { el } from "./dom.js";
import { cueAt, neighbouringCue, parseSubtitles } from "./media-subtitles.js";
import { formatTime } from "./media-time.js";

/** The transcript beside the recording. It follows the time; a cue is a button that goes to its start. */
export class TranscriptView {
  #cues;
  #list;
  #current = -1;

  /**
   * @param {{words: function, cues: Array<{start: number, end: number, speaker: string|null, text: string}>, onSeek: function(number): void}} given
   *   times in ms
   */
  constructor({ words, cues, onSeek }) {
    this.#cues = cues;
    this.#list = el("ol", {}, cues.map((cue) => el("li", {}, [
      el("button", { type: "button", class: "cue", tabindex: "-1", on: { click: () => onSeek(cue.start) } }, [
        el("span", { class: "time", text: formatTime(cue.start) }),
        el("span", {}, [cue.speaker ? el("b", { text: `${cue.speaker}: ` }) : null, cue.text]),
      ]),
    ])));
    this.element = el("section", { class: "transcript", tabindex: "0", "aria-label": words("broadcast.transcript") }, [this.#list]);
  }

  /** @param {string} url @returns {Promise<Array>} the cues of a WebVTT file; none when it cannot be read */
  static async load(url) {
    try {
      const response = await fetch(url);
      return response.ok ? parseSubtitles(await response.text()) : [];
    } catch {
      return [];
    }
  }

  /** @param {number} time ms */
  setTime(time) {
    const current = cueAt(this.#cues, time);
    if (current === this.#current) return;
    this.#list.children[this.#current]?.firstElementChild.removeAttribute("aria-current");
    this.#current = current;
    const row = this.#list.children[current];
    if (!row) return;
    row.firstElementChild.setAttribute("aria-current", "true");
    this.element.scrollTop = row.offsetTop - this.element.clientHeight / 3;
  }

  /** The start (ms) of the cue to jump to, or null. @param {-1|1} direction */
  startOfCue(time, direction) {
    return this.#cues[neighbouringCue(this.#cues, time, direction)]?.start ?? null;
  }
}
