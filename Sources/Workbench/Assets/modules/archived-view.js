import { el } from "./dom.js";

/**
 * The page as it was archived, in a frame that can run nothing and reach nothing.
 *
 * @param {{item: Object, words: function, onLeave: function(): void}} given `onLeave` gives the focus back to the page,
 *   since a frame that has it swallows all keys.
 */
export class ArchivedView {
  #item;
  #words;
  #frame = null;

  constructor({ item, words, onLeave }) {
    this.#item = item;
    this.#words = words;
    this.element = el("section", { class: "archived", hidden: true, "aria-label": words("archived.title") });
    addEventListener("blur", () => {
      if (this.#frame && document.activeElement === this.#frame) setTimeout(onLeave);
    });
  }

  get isShown() { return !this.element.hidden; }

  /** Shows or hides the page; it is loaded when it is first wanted. */
  toggle() {
    if (this.#frame === null && this.#item.archived) {
      this.#frame = el("iframe", { sandbox: true, src: this.#item.archived, title: this.#words("archived.title") });
      this.element.append(this.#frame);
    }
    this.element.hidden = !this.element.hidden;
  }
}
