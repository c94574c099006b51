import { emptyRecord, isSame } from "./record.js";

const UNDO = "undo: ";
const REDO = "redo: ";

/** The label under which undoing a decision is saved. `load` reads it back, so it is not translated. */
export const undoLabel = (label) => UNDO + label;
/** The label under which redoing a decision is saved. */
export const redoLabel = (label) => REDO + label;

/**
 * The decisions on one item, and how far the coder has gone back in them.
 *
 * A record is whole in each decision, so going back is saving an earlier record again.
 */
export class History {
  #steps;
  #position = 0;

  constructor(initial = emptyRecord()) {
    this.#steps = [{ label: "", record: initial }];
  }

  /** The record as it stands now. */
  get record() { return this.#steps[this.#position].record; }
  get canUndo() { return this.#position > 0; }
  get canRedo() { return this.#position < this.#steps.length - 1; }

  /** Adds a decision; what had been undone can no longer be redone. */
  push(label, record) {
    this.#steps.length = this.#position + 1;
    this.#steps.push({ label, record });
    this.#position += 1;
  }

  /**
   * @returns {{label: string, record: Object}|null} The label of the decision that was undone, and the record before it.
   */
  undo() {
    if (!this.canUndo) return null;
    const { label } = this.#steps[this.#position];
    this.#position -= 1;
    return { label, record: this.record };
  }

  /** @returns {{label: string, record: Object}|null} The decision that holds again, and the record after it. */
  redo() {
    if (!this.canRedo) return null;
    this.#position += 1;
    return { ...this.#steps[this.#position] };
  }

  /**
   * Rebuilds the history after a reload. Saved undo and redo steps become movements again instead of decisions, as long
   * as their records are those of the neighbouring step.
   *
   * @param {Array<{label: string, record: Object}>} decisions Oldest first.
   */
  load(decisions, initial = emptyRecord()) {
    this.#steps = [{ label: "", record: initial }];
    this.#position = 0;
    for (const { label, record } of decisions) {
      if (label.startsWith(UNDO) && isSame(this.#steps[this.#position - 1]?.record, record)) this.#position -= 1;
      else if (label.startsWith(REDO) && isSame(this.#steps[this.#position + 1]?.record, record)) this.#position += 1;
      // Finishing saves the record once more; there is nothing in it to undo.
      else if (!isSame(this.record, record)) this.push(label, record);
    }
  }
}
