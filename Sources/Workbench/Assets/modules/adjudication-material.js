import { codeLabel } from "./codebook.js";
import { el } from "./dom.js";
import { ScalarText } from "./scalars.js";
import { blocksOf } from "./text-units.js";
import { TextView } from "./text-view.js";

const KINDS = ["first", "second"];

/** The article with the marks of both coders, or the recording with a track for each. */
export class AdjudicationMaterial {
  #adjudication;
  #codebook;
  #words;
  #text = null;
  #view = null;
  #tracks = null;
  #media = null;
  #difference = null;

  constructor({ adjudication, codebook, words }) {
    this.#adjudication = adjudication;
    this.#codebook = codebook;
    this.#words = words;
    const { item } = adjudication;
    this.element = el("div", { class: "material" }, [this.#legend()]);
    if (item.media) this.element.append(this.#player(item.media));
    if (item.text) {
      this.#text = new ScalarText(item.text.body);
      this.#view = new TextView(this.#text, blocksOf(item.text), { label: words("article.text"), language: item.language });
      this.element.append(this.#view.element);
    } else {
      this.#tracks = el("div", { class: "tracks" });
      this.element.append(this.#tracks);
    }
  }

  /** The passage of a difference: its text, or its times. */
  passage({ start, end }) {
    if (start == null || end == null) return "";
    return this.#text ? this.#text.slice(start, end) : this.place(start, end);
  }

  /** Where a passage is: its times, or its characters in the text and how many they are. */
  place(start, end) {
    return this.#text ? this.#words("adjudicate.characters", { start, end, count: end - start }) : `${clock(start)}–${clock(end)}`;
  }

  /** Shows where a difference is. */
  show(difference) {
    this.#difference = difference;
    if (this.#view) {
      const cursor = difference?.start == null ? null : { start: difference.start, end: difference.end };
      this.#view.draw(this.#marks(), cursor);
      this.#view.reveal();
    } else {
      this.#drawTracks();
    }
    if (this.#media?.paused && difference?.start != null) this.#media.currentTime = difference.start / 1000;
  }

  /** Plays the passage at hand, or stops. */
  play() {
    if (!this.#media) return;
    if (!this.#media.paused) {
      this.#media.pause();
      return;
    }
    if (this.#difference?.start != null) this.#media.currentTime = this.#difference.start / 1000;
    this.#media.play();
  }

  #legend() {
    return el("p", { class: "legend" }, this.#adjudication.coders.map((coder, place) =>
      el("span", { class: `mark ${KINDS[place]} lane-0`, text: coder })));
  }

  #player({ url, kind, subtitles }) {
    this.#media = el(kind === "audio" ? "audio" : "video", {
      class: "post-media", src: url, controls: true, preload: "metadata", "aria-label": this.#words("article.media"),
    }, [subtitles ? el("track", { kind: "captions", src: subtitles, default: true }) : null]);
    this.#media.addEventListener("timeupdate", () => {
      if (this.#difference?.end != null && this.#media.currentTime * 1000 >= this.#difference.end) this.#media.pause();
    });
    return this.#media;
  }

  #marks() {
    const { coders, records } = this.#adjudication;
    return coders.flatMap((coder, place) => records[coder].attributions.map((attribution) => ({
      start: attribution.start, end: attribution.end, kind: KINDS[place], key: `${coder}-${attribution.id}`,
      label: `${coder}: ${this.#describe(attribution)}`, isSelected: false,
    })));
  }

  #describe(attribution) {
    const tone = codeLabel(this.#codebook, "tone", attribution.tone);
    return [this.#codebook.index.label(attribution.actor), tone].filter(Boolean).join(", ");
  }

  #drawTracks() {
    const { item, coders, records } = this.#adjudication;
    const share = (milliseconds) => `${(100 * milliseconds) / Math.max(item.length, 1)}%`;
    const place = (element, start, end) => {
      element.style.setProperty("--from", share(start));
      element.style.setProperty("--width", share(end - start));
      return element;
    };
    this.#tracks.replaceChildren(...coders.map((coder, position) => el("section", { "aria-label": coder }, [
      el("h3", { text: coder }),
      el("div", { class: "track" }, [
        ...records[coder].attributions.map((attribution) => place(el("span", {
          class: `bar-segment ${KINDS[position]}`, text: this.#describe(attribution),
          title: `${this.#describe(attribution)} ${clock(attribution.start)}–${clock(attribution.end)}`,
        }), attribution.start, attribution.end)),
        this.#difference?.start == null ? null
          : place(el("span", { class: "track-cursor", "aria-hidden": "true" }), this.#difference.start, this.#difference.end),
      ]),
    ])));
  }
}

/** Milliseconds as minutes and seconds. */
function clock(milliseconds) {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
