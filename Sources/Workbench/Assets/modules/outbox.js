import { api } from "./api.js";
import { OutboxLane } from "./outbox-lane.js";
import { openStore } from "./outbox-store.js";

/**
 * Every decision goes in here first and is sent in order, one at a time per item. Nothing counts as saved before the
 * server has acknowledged it; nothing is forgotten before that, through reloads, lost networks and ended sessions.
 *
 * Decisions of the same coder on other items that are still here are sent as well. Those of another person who used the
 * machine stay until that person is back.
 */
export class Outbox {
  #coder;
  #store;
  #lanes = new Map();
  #main;
  #onState;
  #means;
  #order = 0;
  #announced = null;

  /**
   * @param {string} item
   * @param {string} coder
   * @param {function({state: string, waiting: number, findings: Array, elsewhere: Array<string>})} onState
   *   `state`: "saved", "saving", "offline", "signed-out", "refused" or "conflict". `waiting` counts all items.
   *   `elsewhere`: other items whose waiting decisions meet a conflict.
   * @param {{store?: Object, transport?: Object, wait?: function(number): Promise}} [means] For tests.
   */
  static async open(item, coder, onState, means = {}) {
    const store = means.store ?? (await openStore());
    const box = new Outbox(item, coder, onState, { ...means, store });
    box.#adopt(await store.all());
    return box;
  }

  constructor(item, coder, onState, { store, transport = api, wait = pause }) {
    this.#coder = coder;
    this.#store = store;
    this.#onState = onState;
    this.#means = { store, transport, wait, onChange: () => this.#report() };
    this.#main = new OutboxLane(item, [], this.#means);
    this.#lanes.set(item, this.#main);
    /** Called with the server's answer when something else followed what the coder had seen. */
    this.onConflict = () => {};
    if (typeof window !== "undefined") {
      addEventListener("online", () => this.flush());
      addEventListener("beforeunload", (event) => {
        if (this.waiting > 0 && !this.#main.isKept) event.preventDefault();
      });
      document.addEventListener("visibilitychange", () => { if (!document.hidden) this.flush(); });
    }
  }

  /** The last sequence of the item that is known to be on the server. */
  get sequence() { return this.#main.sequence; }

  /** Decisions of this coder that wait here, over all items. */
  get waiting() { return [...this.#lanes.values()].reduce((sum, lane) => sum + lane.waiting, 0); }

  /** Whether the item's own decisions are all on the server. */
  get isIdle() { return this.#main.entries.length === 0; }

  /**
   * Says which sequence the page has loaded, and starts to send what waits.
   *
   * @returns {Object|null} The newest record that waits here; it is what the coder last saw and goes before the server's.
   */
  begin(sequence) {
    const { newest } = this.#main;
    if (newest === null) this.#main.sequence = sequence;
    this.#report();
    this.flush();
    return newest;
  }

  /** Keeps a decision and sends it. Resolves when it is kept on this machine. */
  async decide(label, record) {
    await this.#add({ kind: "decisions", label, record });
  }

  /**
   * Keeps the wish to finish the item and sends it after all decisions.
   *
   * @returns {Promise<{ok: boolean, next?: string|null, findings?: Array, message?: string}|null>} The server's answer;
   *   null when the coder gave up what waited.
   */
  finish(record) {
    return new Promise((settle, reject) => {
      this.#add({ kind: "finish", label: "finish", record, settle }).catch(reject);
    });
  }

  /** Sends what waits, now. */
  flush() {
    return Promise.all([...this.#lanes.values()].map((lane) => lane.flush()));
  }

  /** Ends a conflict: "mine" keeps what the coder did here, "theirs" what was found on the server. */
  resolve(choice) {
    return this.#main.resolve(choice);
  }

  #adopt(entries) {
    const own = entries.filter((entry) => entry.coder === this.#coder);
    this.#order = entries.at(-1)?.order ?? 0;
    for (const item of new Set(own.map((entry) => entry.item))) {
      const lane = new OutboxLane(item, own.filter((entry) => entry.item === item), this.#means);
      this.#lanes.set(item, lane);
      if (item === this.#main.item) this.#main = lane;
    }
  }

  async #add({ settle, ...entry }) {
    this.#order = Math.max(Date.now(), this.#order + 1);
    const lane = this.#main;
    const kept = { ...entry, id: crypto.randomUUID(), order: this.#order, coder: this.#coder, item: lane.item };
    await lane.add(kept, settle);
    lane.flush();
  }

  #report() {
    const main = this.#main;
    const others = [...this.#lanes.values()].filter((lane) => lane !== main);
    const states = [main.state, ...others.map((lane) => lane.state).filter((state) => state !== "conflict")];
    const worst = ["conflict", "signed-out", "refused", "offline", "sending"].find((state) => states.includes(state));
    this.#onState({
      state: worst === "sending" ? "saving" : worst ?? "saved",
      waiting: this.waiting,
      findings: main.findings,
      elsewhere: others.filter((lane) => lane.state === "conflict").map((lane) => lane.item),
    });
    if (main.state === "conflict" && this.#announced !== main.conflict) {
      this.#announced = main.conflict;
      this.onConflict(main.conflict);
    }
  }
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
