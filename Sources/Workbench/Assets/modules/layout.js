import { characterOn, isCyrillic } from "./chord.js";

const STORED = "qamtu.layout";

/**
 * Which character each physical key types at the moment. What was really typed comes first, since browsers report only
 * the first Latin layout of the machine, not the one in use.
 */
export class Layout {
  #reported;
  #script;
  #learnt = new Map();

  constructor(reported = new Map(), script = null) {
    this.#reported = reported;
    this.#script = script;
  }

  static async load() {
    const reported = await navigator.keyboard?.getLayoutMap?.().catch(() => null);
    return new Layout(reported ?? new Map(), localStorage.getItem(STORED));
  }

  /**
   * Learns from a key that was pressed.
   *
   * @returns {boolean} Whether the script of the layout changed, so that what is shown has to be shown anew.
   */
  learn(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.key?.length !== 1 || !/\p{L}/u.test(event.key)) return false;
    if (!event.code?.startsWith("Key")) return false;
    const script = isCyrillic(event.key) ? "cyrillic" : "latin";
    const changed = script !== this.#script;
    if (changed) {
      this.#learnt.clear();
      this.#script = script;
      localStorage.setItem(STORED, script);
    }
    this.#learnt.set(event.code, event.key.toLowerCase());
    return changed;
  }

  /** The character of a physical key, or null when it types none. */
  character(code) {
    const learnt = this.#learnt.get(code);
    if (learnt) return learnt;
    if (this.#script === "cyrillic") return characterOn(code, "cyrillic");
    return this.#reported.get(code) ?? characterOn(code, "latin");
  }
}
