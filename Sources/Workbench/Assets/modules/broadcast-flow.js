import { api, itemPath } from "./api.js";
import { ask } from "./modal.js";

/** From item to item: finishing, leaving, copies. */
export class BroadcastFlow {
  #desk;

  /** @param {import("./broadcast-desk.js").BroadcastDesk} desk */
  constructor(desk) {
    this.#desk = desk;
  }

  /** Finishes the item and goes to the next; what is still undecided is shown instead. */
  async finish() {
    if (this.#hasOpen()) return;
    const { editor, session, words } = this.#desk;
    editor.keepMove();
    this.#desk.tell(words("broadcast.finishing"));
    const answer = await session.finish();
    if (answer === null) return;
    if (answer.ok) location.assign(pathOf(answer.next));
    else this.#showFindings(answer);
  }

  /** Nothing in it concerns the election: no segments, finished. Asks only when segments would be lost. */
  async finishIrrelevant() {
    if (this.#hasOpen()) return;
    const { editor, session, words } = this.#desk;
    editor.keepMove();
    const count = session.record.attributions.length;
    if (count > 0) {
      const isSure = await ask({
        title: words("broadcast.irrelevant.title"), text: words("broadcast.irrelevant.text", { count }),
        choices: [{ value: false, label: words("broadcast.cancel") }, { value: true, label: words("broadcast.irrelevant.go") }],
      });
      if (!isSure) return;
      session.decide(words("broadcast.irrelevant"), { ...session.record, attributions: [] });
    }
    await this.finish();
  }

  toggleUncodable() {
    const { editor, session, words, tell } = this.#desk;
    editor.keepMove();
    const isUncodable = !session.record.isUncodable;
    session.decide(words(isUncodable ? "broadcast.uncodable" : "broadcast.codable"), { ...session.record, isUncodable });
    tell.call(this.#desk, words(isUncodable ? "broadcast.uncodable" : "broadcast.codable"));
  }

  /** Gives unfinished copies of this broadcast (repeats, other channels) the same record, as drafts. */
  async applyToCopies() {
    const { session, words } = this.#desk;
    const { copies } = session.item;
    if (!copies?.length) return this.#desk.tell(words("broadcast.copies.none"));
    const isSure = await ask({
      title: words("broadcast.copies.title"), text: copies.map(({ outletLabel, title }) => `${outletLabel}: ${title}`).join("; "),
      choices: [{ value: true, label: words("broadcast.copies.go", { count: copies.length }) }, { value: false, label: words("broadcast.cancel") }],
    });
    if (!isSure) return undefined;
    try {
      const { applied, kept } = await api.post(itemPath(session.item.item, "/copies"), { items: copies.map(({ item }) => item) });
      return this.#desk.tell(words("broadcast.copies.done", { applied: applied.length, kept: kept.length }));
    } catch (error) {
      return this.#desk.tell(words("broadcast.failed", { message: error.message }));
    }
  }

  /** Goes to another item; "" is the queue, null nowhere. */
  leaveFor(item) {
    if (item === null) return this.#desk.tell(this.#desk.words("broadcast.noItem"));
    if (this.#hasOpen()) return undefined;
    this.#desk.editor.keepMove();
    return location.assign(pathOf(item));
  }

  #hasOpen() {
    const { marker, words } = this.#desk;
    if (marker.marking.open.length === 0) return false;
    this.#desk.tell(words("broadcast.stillOpen", { key: this.#desk.keys.label("closeAll") }));
    return true;
  }

  #showFindings({ findings = [], message }) {
    const { session, words } = this.#desk;
    const [first] = findings;
    this.#desk.tell(first ? words("broadcast.findings", { count: findings.length, mend: first.mend ?? "" }) : words("broadcast.failed", { message }));
    const field = /^(?:attributions\[(\d+)\]\.)?(?:codes\.)?([\w-]+)$/.exec(first?.field ?? "");
    if (!field) return;
    if (field[1] === undefined) this.#desk.showItem();
    else {
      this.#desk.select(session.record.attributions[Number(field[1])].id);
      this.#desk.giveHand("codes");
    }
    this.#desk.panel.focusVariable(field[2], { isMissing: true });
  }
}

function pathOf(item) {
  return item ? `/code/${encodeURIComponent(item)}` : "/";
}
