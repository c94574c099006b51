import { ApiError, itemPath, OfflineError } from "./api.js";

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 15000;

/**
 * The decisions on one item that the server does not have yet, sent in order and one at a time.
 *
 * Each entry says what it follows: `base` is a sequence for the first one and null for the others, which follow the entry
 * before them. When an entry is acknowledged, its sequence becomes the base of the next in the same step in which it is
 * removed, so that a crash between the two cannot send a decision over somebody else's.
 */
export class OutboxLane {
  #store;
  #transport;
  #wait;
  #onChange;
  #running = null;
  #pause = FIRST_PAUSE;
  #wake = null;
  #settlers = new Map();

  /**
   * @param {string} item
   * @param {Array} entries Oldest first.
   * @param {{store: Object, transport: {post: function}, wait: function(number): Promise, onChange: function}} means
   */
  constructor(item, entries, { store, transport, wait, onChange }) {
    this.item = item;
    this.entries = entries;
    /** The last sequence that is known to be on the server. */
    this.sequence = entries[0]?.base ?? 0;
    /** "idle", "sending", "offline", "signed-out", "refused" or "conflict". */
    this.state = "idle";
    this.conflict = null;
    this.findings = [];
    /** Whether all that waits would survive a reload. */
    this.isKept = true;
    this.#store = store;
    this.#transport = transport;
    this.#wait = wait;
    this.#onChange = onChange;
  }

  /** The record as the coder left it, or null when nothing waits. */
  get newest() { return this.entries.at(-1)?.record ?? null; }

  /** What waits to be sent; an entry that the server refused does not. */
  get waiting() { return this.entries.filter((entry) => !entry.refused).length; }

  /**
   * Keeps an entry; it is in the store when the promise resolves.
   *
   * @param {Object} entry
   * @param {function} [settle] Called with the server's answer to this entry.
   */
  async add(entry, settle) {
    const follows = this.waiting > 0 || this.state === "conflict";
    const kept = { ...entry, base: follows ? null : this.sequence };
    this.entries.push(kept);
    if (settle) this.#settlers.set(kept.id, settle);
    this.#show(this.state === "idle" || this.state === "refused" ? "sending" : this.state);
    try {
      await this.#store.change([kept], []);
    } catch {
      // A full or forbidden store must not keep the decision from the server.
      this.isKept = false;
    }
  }

  /** Sends what waits. Resolves when nothing waits or sending has to stop. */
  flush() {
    if (this.state === "conflict") return Promise.resolve();
    this.#wake?.();
    this.#running ??= this.#send().finally(() => { this.#running = null; });
    return this.#running;
  }

  /**
   * Ends a conflict.
   *
   * @param {"mine"|"theirs"} choice "mine" sends what waits after what was found; "theirs" drops what waits.
   */
  async resolve(choice) {
    const { sequence } = this.conflict;
    this.sequence = sequence;
    this.conflict = null;
    if (choice === "theirs") {
      const dropped = this.entries.splice(0);
      await this.#store.change([], dropped.map((entry) => entry.id));
      for (const entry of dropped) this.#settle(entry, null);
      this.#show("idle");
      return;
    }
    const first = this.#first();
    first.base = sequence;
    await this.#store.change([first], []);
    this.#show("sending");
    await this.flush();
  }

  #first() {
    return this.entries.find((entry) => !entry.refused);
  }

  #settle(entry, answer) {
    this.#settlers.get(entry.id)?.(answer);
    this.#settlers.delete(entry.id);
  }

  #show(state) {
    this.state = state;
    this.#onChange(this);
  }

  async #send() {
    for (;;) {
      const entry = this.#first();
      if (!entry) return;
      this.#show(this.state === "offline" ? "offline" : "sending");
      try {
        const answer = await this.#transport.post(itemPath(this.item, `/${entry.kind}`), bodyOf(entry));
        await this.#acknowledge(entry, answer);
      } catch (error) {
        if (!(await this.#failed(entry, error))) return;
      }
    }
  }

  async #acknowledge(entry, answer) {
    this.#pause = FIRST_PAUSE;
    this.sequence = answer.sequence;
    // Records are whole, so an acknowledged one has replaced what was refused before it.
    const place = this.entries.indexOf(entry);
    const done = this.entries.splice(0, place + 1);
    const next = this.#first();
    if (next) next.base = answer.sequence;
    await this.#store.change(next ? [next] : [], done.map(({ id }) => id));
    this.findings = [];
    this.#settle(entry, { ok: true, ...answer });
    if (!next) this.isKept = true;
    this.#show(next ? "sending" : "idle");
  }

  /** @returns {Promise<boolean>} Whether to go on. */
  async #failed(entry, error) {
    if (!(error instanceof ApiError) && !(error instanceof OfflineError)) throw error;
    const status = error instanceof ApiError ? error.status : 0;
    if (status === 0 || status === 429 || status >= 500) {
      this.#show("offline");
      await Promise.race([this.#wait(this.#pause), new Promise((resolve) => { this.#wake = resolve; })]);
      this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
      return true;
    }
    if (status === 401 || status === 403) {
      this.#show("signed-out");
      return false;
    }
    if (status === 409) {
      this.conflict = error.body;
      this.#show("conflict");
      return false;
    }
    await this.#refuse(entry, error);
    return true;
  }

  /**
   * What the server will never take: finishing is simply not done and the record stays a draft; a decision is kept, since
   * the coder sees it on the page, until one after it is acknowledged.
   */
  async #refuse(entry, error) {
    this.findings = error.body?.findings ?? [];
    if (entry.kind === "finish") {
      this.entries.splice(this.entries.indexOf(entry), 1);
      const next = this.#first();
      if (next && next.base === null) next.base = entry.base;
      await this.#store.change(next ? [next] : [], [entry.id]);
      this.#settle(entry, { ok: false, findings: this.findings, message: error.message });
      this.#show(next ? "sending" : "idle");
      return;
    }
    entry.refused = true;
    const next = this.#first();
    if (next && next.base === null) next.base = entry.base;
    await this.#store.change([entry, ...(next ? [next] : [])], []);
    this.#show("refused");
  }
}

function bodyOf({ kind, id, base, label, record }) {
  return kind === "finish" ? { id, base, record } : { id, base, label, record };
}
