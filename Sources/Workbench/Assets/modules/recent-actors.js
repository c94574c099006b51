const LIMIT = 30;

/** The actors that a coder used lately on this machine, latest first. */
export class RecentActors {
  #place;

  constructor(coder) {
    this.#place = `qamtu.recent-actors.${coder}`;
  }

  get ids() {
    return JSON.parse(localStorage.getItem(this.#place) ?? "[]");
  }

  use(id) {
    const ids = [id, ...this.ids.filter((other) => other !== id)].slice(0, LIMIT);
    localStorage.setItem(this.#place, JSON.stringify(ids));
  }
}
