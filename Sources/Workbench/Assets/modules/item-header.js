import { codeLabel, variableLabel } from "./codebook.js";
import { el } from "./dom.js";

/** The head of an item's page: what it is, where the coder stands in the queue, and what holds for the item as a whole. */
export class ItemHeader {
  #words;

  constructor(words) {
    this.#words = words;
    this.element = el("header", { class: "item-header" });
  }

  show({ session }) {
    const { item, record, codebook } = session;
    const words = this.#words;
    const level = new Set(codebook.variables.filter((variable) => variable.level === "item").map(({ id }) => id));
    const known = Object.entries(item.codes ?? {}).filter(([id]) => !level.has(id));
    const own = Object.entries(record.codes);
    this.element.replaceChildren(
      el("p", { class: "quiet" }, [
        [item.outletLabel, item.programme, shownTime(item.start), words(`kind.${item.kind}`)]
          .filter(Boolean).join(" · "),
        " · ",
        el("span", { class: "num", text: words("item.position", { position: item.position, total: item.total }) }),
        item.url ? " · " : null,
        item.url ? el("a", { href: item.url, target: "_blank", rel: "noopener noreferrer", text: words("item.original") }) : null,
      ]),
      el("h1", { text: item.title, lang: item.language }),
      el("p", { class: "pills" }, [
        item.finished ? el("span", { class: "pill done", text: words("item.finished") }) : null,
        record.isUncodable ? el("span", { class: "pill error", text: words("item.uncodable") }) : null,
        ...known.map(([id, code]) => pill(variableLabel(codebook, id), codeLabel(codebook, id, code))),
        ...own.map(([id, code]) => pill(variableLabel(codebook, id), codeLabel(codebook, id, code))),
        record.note ? pill(words("item.note"), record.note) : null,
        item.copies.length > 0 ? el("span", { class: "pill", text: words("item.copies", { count: item.copies.length }) }) : null,
      ]));
  }
}

function pill(name, value) {
  return el("span", { class: "pill", text: `${name}: ${value}` });
}

/** The outlet's own clock, as the item gives it, not the clock of the coder's machine. */
function shownTime(start) {
  return start ? start.slice(0, 16).replace("T", " ") : null;
}
