/** What a coder set up for broadcasts on this machine (marking mode, keys of actors), kept from item to item. */
export class KeptSetup {
  #place;

  /** @param {string} coder */
  constructor(coder) {
    this.#place = `qamtu.broadcast.${coder}`;
  }

  /** @returns {Object|null} what was kept last; null when nothing was, or it cannot be read */
  read() {
    try {
      return JSON.parse(localStorage.getItem(this.#place));
    } catch {
      return null;
    }
  }

  write(setup) {
    localStorage.setItem(this.#place, JSON.stringify(setup));
  }
}
