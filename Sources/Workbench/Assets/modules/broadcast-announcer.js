import { announce } from "./live-region.js";

/**
 * Says to screen readers what was decided, and that it is saved, only once the server has acknowledged it. Watches `#connection`, which
 * shows the state of the outbox.
 */
export class Announcer {
  #words;
  #waiting = null;

  constructor(words) {
    this.#words = words;
    const place = document.querySelector("#connection");
    if (place) new MutationObserver(() => this.#look(place)).observe(place, { attributes: true, childList: true });
  }

  /** A decision was taken; it is said when its fate is known. */
  decided(what) {
    this.#waiting = what;
  }

  /** Says something that is no decision, at once. */
  say(text) {
    announce(text);
  }

  #look(place) {
    if (this.#waiting === null) return;
    const key = place.classList.contains("saved") ? "broadcast.saved" : place.classList.contains("offline") ? "broadcast.keptHere" : null;
    if (key === null) return;
    announce(this.#words(key, { what: this.#waiting }));
    this.#waiting = null;
  }
}
