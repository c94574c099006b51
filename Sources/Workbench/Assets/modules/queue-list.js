import { el } from "./dom.js";

const FILTERS = ["all", "unfinished", "open", "draft", "done", "uncodable"];

/** The coder's batches and items. The next unfinished item is active from the start, so that Enter opens it. */
export class QueueList {
  #words;
  #queue = null;
  #filter = "all";
  #active = null;
  #filters;
  #summary;
  #batches;

  constructor({ words, keys }) {
    this.#words = words;
    this.#summary = el("div", { class: "queue-summary" });
    this.#filters = el("div", { class: "filters", role: "group", "aria-label": words("queue.filter") });
    this.#batches = el("div");
    this.element = el("div", { class: "queue" }, [
      el("h1", { text: words("queue.title") }), this.#summary,
      el("p", { class: "quiet" }, [
        words("queue.hint", {
          open: keys.label("open"), down: keys.label("down"), up: keys.label("up"), filter: keys.label("filterNext"),
        }),
      ]),
      this.#filters, this.#batches,
    ]);
  }

  /** @param {Object} queue The answer of `/api/queue`. */
  show(queue) {
    this.#queue = queue;
    const items = this.#items();
    if (!items.some(({ item }) => item === this.#active)) this.#active = nextUnfinished(items)?.item ?? items[0]?.item ?? null;
    this.#render();
  }

  /** Makes the next (1) or previous (-1) shown item active. */
  move(by) {
    const items = this.#shown();
    const place = items.findIndex(({ item }) => item === this.#active);
    const next = items[Math.min(Math.max(place + by, 0), items.length - 1)];
    if (!next) return;
    this.#active = next.item;
    this.#mark(true);
  }

  /** Opens the active item. */
  open() {
    const item = this.#shown().find((shown) => shown.item === this.#active);
    if (item) location.assign(pathOf(item));
  }

  /** Shows the items of the next state. */
  nextFilter() {
    this.#choose(FILTERS[(FILTERS.indexOf(this.#filter) + 1) % FILTERS.length]);
  }

  #choose(filter) {
    this.#filter = filter;
    const shown = this.#shown();
    if (!shown.some(({ item }) => item === this.#active)) this.#active = (nextUnfinished(shown) ?? shown[0])?.item ?? null;
    this.#render();
    this.#mark(true);
  }

  #items() {
    return this.#queue.batches.flatMap(({ items }) => items);
  }

  #shown() {
    return this.#items().filter((item) => passes(item, this.#filter));
  }

  #render() {
    const { done, total } = this.#queue;
    const words = this.#words;
    const next = nextUnfinished(this.#items());
    this.#summary.replaceChildren(
      progress(words("queue.progress", { done, total }), done, total),
      next
        ? el("p", {}, [el("a", { class: "button primary", href: pathOf(next), text: words("queue.next", { title: next.title }) })])
        : el("p", { class: "notice", text: words("queue.finished") }));
    this.#filters.replaceChildren(...FILTERS.map((filter) => el("button", {
      type: "button", "aria-pressed": String(filter === this.#filter),
      text: `${words(`state.${filter}`)} ${this.#items().filter((item) => passes(item, filter)).length}`,
      on: { click: () => this.#choose(filter) },
    })));
    this.#batches.replaceChildren(...this.#queue.batches.map((batch) => this.#batch(batch)));
    this.#mark(false);
  }

  #batch({ number, items }) {
    const words = this.#words;
    const shown = items.filter((item) => passes(item, this.#filter));
    const done = items.filter(isFinished).length;
    const titleID = `batch-${number}`;
    return el("section", { "aria-labelledby": titleID }, [
      el("div", { class: "batch-head" }, [
        el("h2", { id: titleID, text: words("queue.batch", { number }) }),
        progress(words("queue.progress", { done, total: items.length }), done, items.length),
      ]),
      shown.length === 0 ? el("p", { class: "quiet", text: words("queue.none") }) : el("table", { class: "data" }, [
        el("thead", {}, [el("tr", {}, [
          el("th", { scope: "col", class: "num", text: words("queue.place") }),
          el("th", { scope: "col", text: words("queue.item") }),
          el("th", { scope: "col", text: words("queue.outlet") }),
          el("th", { scope: "col", text: words("queue.date") }),
          el("th", { scope: "col", class: "num", text: words("queue.length") }),
          el("th", { scope: "col", text: words("queue.state") }),
        ])]),
        el("tbody", {}, shown.map((item) => this.#row(item))),
      ]),
    ]);
  }

  #row(item) {
    const words = this.#words;
    return el("tr", { data: { item: item.item }, on: { focusin: () => { this.#active = item.item; this.#mark(false); } } }, [
      el("td", { class: "num", text: item.place }),
      el("td", {}, [el("a", { href: pathOf(item), text: item.title })]),
      el("td", { text: item.outletLabel }),
      el("td", { text: item.start.slice(0, 16).replace("T", " ") }),
      el("td", { class: "num", text: lengthText(item, words) }),
      el("td", {}, [el("span", { class: `pill ${item.state}`, text: words(`state.${item.state}`) })]),
    ]);
  }

  /** Marks the active row; `isMoved` also gives its link the focus, so that a screen reader says it. */
  #mark(isMoved) {
    for (const row of this.#batches.querySelectorAll("tr[data-item]")) {
      const isActive = row.dataset.item === this.#active;
      row.classList.toggle("active", isActive);
      if (!isActive || !isMoved) continue;
      row.querySelector("a").focus({ preventScroll: true });
      row.scrollIntoView({ block: "nearest" });
    }
  }
}

function isFinished({ state }) {
  return state === "done" || state === "uncodable";
}

function nextUnfinished(items) {
  return items.find((item) => !isFinished(item)) ?? null;
}

function passes(item, filter) {
  if (filter === "all") return true;
  return filter === "unfinished" ? !isFinished(item) : item.state === filter;
}

function pathOf({ item }) {
  return `/code/${encodeURIComponent(item)}`;
}

function progress(text, done, total) {
  return el("div", { class: "progress" }, [
    el("progress", { max: Math.max(total, 1), value: done, "aria-label": text }),
    el("span", { class: "num", text }),
  ]);
}

/** Characters of a text, minutes and seconds of a recording. */
function lengthText({ kind, length }, words) {
  if (kind !== "broadcast") return words("queue.characters", { count: length.toLocaleString(words.language) });
  const seconds = Math.round(length / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
