import { el } from "./dom.js";
import { formatTime } from "./media-time.js";
import { SLOTS } from "./segment-quick-actors.js";

/**
 * Shows what the hands can do now: the marking mode, whom the code keys belong to (actors or codes), the actors on their keys, and what
 * is open.
 */
export class QuickBar {
  #words;
  #keys;
  #onPress;
  #mode = el("span", { class: "mode" });
  #hand = el("span", { class: "hand" });
  #edge = el("span", { class: "edge-state" });
  #open = el("span", { class: "open-segments" });
  #slots = el("ul", { class: "quick-slots" });
  #shown = "";

  /** @param {{words: function, keys: import("./keys.js").Keys, onPress: function(string): void}} given */
  constructor({ words, keys, onPress }) {
    this.#words = words;
    this.#keys = keys;
    this.#onPress = onPress;
    this.#slots.setAttribute("aria-label", words("broadcast.quickActors"));
    this.element = el("section", { class: "quick-bar", "aria-label": words("broadcast.marking") }, [
      el("div", { class: "quick-state" }, [this.#mode, this.#hand, this.#edge, this.#open]), this.#slots,
    ]);
  }

  /**
   * @param {{marking: Object, quick: Object, hand: "actors"|"codes", edge: string|null, labelOf: function(string): string}} state
   */
  show({ marking, quick, hand, edge, labelOf }) {
    const state = JSON.stringify([marking, quick.slots, hand, edge, this.#keys.codeLabel(10)]);
    if (state === this.#shown) return;
    this.#shown = state;
    const words = this.#words;
    const seconds = marking.fixedLength / 1000;
    this.#mode.replaceChildren(key(this.#keys.label("mode")),
      words(`broadcast.mode.${marking.mode}`, { seconds, edge: words(`broadcast.fixed.${marking.fixedEdge}`) }));
    const letters = { first: this.#keys.codeLabel(10), last: this.#keys.codeLabel(SLOTS - 1) };
    this.#hand.replaceChildren(key(this.#keys.label("hand")), words(`broadcast.hand.${hand}`, letters));
    this.#hand.dataset.hand = hand;
    this.element.dataset.hand = hand;
    this.#edge.replaceChildren(...(edge ? [key(this.#keys.label("edge")), words(`broadcast.arrows.${edge}`)] : []));
    this.#open.textContent = marking.open.length === 0 ? ""
      : words("broadcast.open", { segments: marking.open.map(({ actor, start }) => `${labelOf(actor)} ${formatTime(start)}–`).join(", ") });
    this.#slots.replaceChildren(...quick.slots.flatMap((actor, slot) => (actor === null ? [] : [this.#slot(actor, slot, marking, labelOf)])));
    if (this.#slots.childElementCount > 0) return;
    this.#slots.append(el("li", { class: "quiet", text: words("broadcast.noQuick", { key: this.#keys.label("markActor") }) }));
  }

  #slot(actor, slot, marking, labelOf) {
    const isOpen = marking.open.some((running) => running.actor === actor);
    return el("li", {}, [
      el("button", {
        type: "button", class: "quick", "aria-pressed": String(isOpen),
        on: { mousedown: (event) => event.preventDefault(), click: () => this.#onPress(actor) },
      }, [key(this.#keys.codeLabel(slot)), el("span", { text: labelOf(actor) })]),
    ]);
  }
}

function key(label) {
  return el("kbd", { text: label, "aria-hidden": "true" });
}
