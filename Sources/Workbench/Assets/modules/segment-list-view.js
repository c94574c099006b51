import { el } from "./dom.js";
import { formatSeconds, formatTime } from "./media-time.js";

/**
 * All segments and unreviewed suggestions in words: the equivalent of the timeline for everybody who does not see it. A listbox; the
 * selected segment is its active option.
 */
export class SegmentListView {
  #words;
  #onSelect;
  #list;
  #entries = [];
  #selected = null;

  /** @param {{words: function, onSelect: function(string): void}} given */
  constructor({ words, onSelect }) {
    this.#words = words;
    this.#onSelect = onSelect;
    this.#list = el("ul", {
      class: "segments", role: "listbox", tabindex: "0", "aria-label": words("broadcast.segments"), on: { keydown: (event) => this.#key(event) },
    });
    this.element = el("section", { class: "segment-list" }, [
      el("div", { class: "segment-row segment-head", "aria-hidden": "true" },
        ["actor", "start", "end", "duration", "codes"].map((column) => el("span", { text: words(`broadcast.column.${column}`) }))),
      this.#list,
      el("p", { class: "quiet segment-none", text: words("broadcast.none") }),
    ]);
  }

  /**
   * @param {{id: string, label: string, start: number, end: number, codes: string, state: string, isUndecided: boolean, hasNote: boolean}[]} entries
   *   times in ms, in the order of the recording
   * @param {string|null} selected
   */
  show(entries, selected) {
    this.#entries = entries;
    this.#selected = selected;
    this.#list.replaceChildren(...entries.map((entry) => this.#row(entry)));
    this.#list.hidden = entries.length === 0;
    this.element.querySelector(".segment-none").hidden = entries.length > 0;
    const active = entries.findIndex(({ id }) => id === selected);
    if (active < 0) return this.#list.removeAttribute("aria-activedescendant");
    this.#list.setAttribute("aria-activedescendant", `segment-${selected}`);
    this.#list.children[active].scrollIntoView({ block: "nearest" });
  }

  #row(entry) {
    const { id, label, start, end, codes, state, isUndecided, hasNote } = entry;
    const marks = [
      state === "suggested" ? "broadcast.unreviewed" : null,
      isUndecided ? "broadcast.undecided" : null,
      hasNote ? "broadcast.hasNote" : null,
    ].filter(Boolean);
    return el("li", {
      class: `segment-row ${state}`, role: "option", id: `segment-${id}`, "aria-selected": String(id === this.#selected),
      on: { click: () => this.#onSelect(id) },
    }, [
      el("span", { class: "segment-actor", text: label }),
      el("span", { class: "time", text: formatTime(start, { decimals: 2 }) }),
      el("span", { class: "time", text: formatTime(end, { decimals: 2 }) }),
      el("span", { class: "time", text: this.#words("broadcast.seconds", { seconds: formatSeconds(end - start) }) }),
      el("span", { class: "segment-codes" }, [codes, ...marks.flatMap((mark) => [" ", el("span", { class: "pill", text: this.#words(mark) })])]),
    ]);
  }

  #key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.code];
    if (!by) return;
    event.preventDefault();
    event.stopPropagation();
    const place = this.#entries.findIndex(({ id }) => id === this.#selected);
    const next = this.#entries[place < 0 ? 0 : place + by];
    if (next) this.#onSelect(next.id);
  }
}
