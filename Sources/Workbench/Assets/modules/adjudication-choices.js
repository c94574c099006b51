/**
 * What an adjudicator has chosen for one item, kept on this machine until the server has all of it.
 *
 * A choice is `{coder}` (what that coder coded holds) or `{code}` (another code holds).
 */
export class AdjudicationChoices {
  #place;
  #storage;
  #state;

  /**
   * @param {string} item
   * @param {string} coder The adjudicator.
   * @param {Object<string, Object>} decided Choices that the server has already, by index of the difference.
   */
  constructor(item, coder, decided, storage = localStorage) {
    this.#place = `qamtu.adjudication.${coder}.${item}`;
    this.#storage = storage;
    this.#state = { choices: { ...decided }, note: "", ...JSON.parse(storage.getItem(this.#place) ?? "{}") };
  }

  get note() { return this.#state.note; }
  set note(note) { this.#keep({ ...this.#state, note }); }

  /** The choice for a difference, or null. */
  of(index) { return this.#state.choices[index] ?? null; }

  choose(index, choice) {
    this.#keep({ ...this.#state, choices: { ...this.#state.choices, [index]: choice } });
  }

  /** The body for the server. */
  body() {
    const choices = Object.entries(this.#state.choices).map(([index, choice]) => ({ index: Number(index), ...choice }));
    return { choices, note: this.#state.note };
  }

  /** Forgets what is kept here, once the server has it. */
  clear() {
    this.#storage.removeItem(this.#place);
  }

  #keep(state) {
    this.#state = state;
    this.#storage.setItem(this.#place, JSON.stringify(state));
  }
}
