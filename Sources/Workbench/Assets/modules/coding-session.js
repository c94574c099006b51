import { api, ApiError, itemPath, signInPath } from "./api.js";
import { loadCodebook } from "./codebook.js";
import { chooseRecord } from "./conflict-dialog.js";
import { connectionState } from "./connection-state.js";
import { meta } from "./dom.js";
import { listen } from "./events.js";
import { History, redoLabel, undoLabel } from "./history.js";
import { Outbox } from "./outbox.js";
import { emptyRecord, isSame, settle } from "./record.js";
import { withVerdicts } from "./suggestions.js";

/**
 * One coder at work on one item: the codebook, the item, the record with its history, and the outbox.
 *
 * `onRefused` receives the findings when the server does not take a decision. `onChange` is called whenever the record is another one, by a decision, by undo and redo, or because another machine of
 * the same coder went on with the item.
 */
export class CodingSession {
  #history = new History();
  #box;
  #words;

  /** Loads everything about the item of the page. Goes to the sign-in page when the session has ended. */
  static async open(words) {
    const id = meta("item");
    try {
      const [codebook, item, { decisions }] = await Promise.all([
        loadCodebook(words.language), api.get(itemPath(id)), api.get(itemPath(id, "/history")),
      ]);
      const session = new CodingSession(words, codebook, item);
      await session.#begin(decisions);
      return session;
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) location.assign(signInPath());
      throw error;
    }
  }

  constructor(words, codebook, item) {
    this.#words = words;
    this.codebook = codebook;
    this.item = item;
    this.onChange = () => {};
    this.onRefused = () => {};
  }

  get record() { return this.#history.record; }
  get canUndo() { return this.#history.canUndo; }
  get canRedo() { return this.#history.canRedo; }

  /**
   * Takes one decision: shown at once, kept on this machine, then sent. Codes that no longer apply are taken out.
   *
   * @param {string} label What was decided, for people.
   */
  decide(label, record) {
    const settled = withVerdicts(this.item.suggestions, settle(this.codebook, this.item, record));
    this.#history.push(label, settled);
    this.#keep(label, settled);
  }

  /** @returns {string|null} What was undone. */
  undo() {
    const step = this.#history.undo();
    if (step) this.#keep(undoLabel(step.label), step.record);
    return step?.label ?? null;
  }

  /** @returns {string|null} What was done again. */
  redo() {
    const step = this.#history.redo();
    if (step) this.#keep(redoLabel(step.label), step.record);
    return step?.label ?? null;
  }

  /** Finishes the item; see `Outbox.finish`. */
  finish() {
    return this.#box.finish(this.record);
  }

  /**
   * Gives copies of the item the same record as a draft.
   *
   * @param {Array<string>} items
   * @returns {Promise<{applied: Array<string>, kept: Array<{item: string, reason: string}>}>}
   */
  async applyToCopies(items) {
    await this.#box.flush();
    return api.post(itemPath(this.item.item, "/copies"), { items });
  }

  #keep(label, record) {
    this.#box.decide(label, record);
    this.onChange();
  }

  async #begin(decisions) {
    const showState = connectionState(this.#words);
    this.#box = await Outbox.open(this.item.item, meta("coder") ?? "", (state) => {
      showState(state);
      if (state.state === "refused") this.onRefused(state.findings);
    });
    this.#box.onConflict = (conflict) => this.#resolve(conflict);
    this.#loadHistory(decisions, this.item.record);
    const waiting = this.#box.begin(this.item.sequence);
    if (waiting && !isSame(waiting, this.record)) this.#history.push(this.#words("session.waiting"), waiting);
    // When the server can be heard again, what waits need not wait for its next try.
    listen({ item: (event) => this.#followed(event), open: () => this.#box.flush() });
  }

  #loadHistory(decisions, record) {
    this.#history.load(decisions, decisions.length === 0 ? record : emptyRecord());
    if (!isSame(this.record, record)) this.#history.push("", record);
  }

  /** Another window or machine of this coder went on with the item, and nothing waits here. */
  async #followed({ item, sequence }) {
    if (item !== this.item.item || !this.#box.isIdle || sequence <= this.#box.sequence) return;
    const [loaded, { decisions }] = await Promise.all([
      api.get(itemPath(item)), api.get(itemPath(item, "/history")),
    ]);
    if (!this.#box.isIdle) return;
    this.item = loaded;
    this.#box.begin(loaded.sequence);
    this.#loadHistory(decisions, loaded.record);
    this.onChange();
  }

  async #resolve(conflict) {
    const choice = await chooseRecord({
      words: this.#words, codebook: this.codebook, mine: this.record, theirs: conflict,
    });
    await this.#box.resolve(choice);
    if (choice === "theirs") {
      const { decisions } = await api.get(itemPath(this.item.item, "/history"));
      this.#loadHistory(decisions, conflict.record);
    }
    this.onChange();
  }
}
