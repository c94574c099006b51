import { codeLabel } from "./codebook.js";
import { el } from "./dom.js";
import { codeOf, undecided } from "./record.js";

const EXCERPT = 70;

/** The coder's attributions of an item, in the order of the text or recording. */
export class AttributionList {
  #words;
  #onSelect;
  #place;

  /**
   * @param {{words: function, onSelect: function(string): void, place: function(Object): string}} given `place` says
   *   where an attribution is: an excerpt of the text, or times.
   */
  constructor({ words, onSelect, place }) {
    this.#words = words;
    this.#onSelect = onSelect;
    this.#place = place;
    this.element = el("section", { class: "attributions", "aria-labelledby": "attributions-title" });
  }

  /**
   * @param {{session: Object, selected: string|null, findings: Array<{attribution: string|null}>}} shown
   */
  show({ session, selected, findings }) {
    const attributions = inPlace(session.record);
    const hadFocus = this.element.contains(document.activeElement);
    this.element.replaceChildren(
      el("h2", { id: "attributions-title", text: this.#words("attributions.title", { count: attributions.length }) }),
      attributions.length === 0
        ? el("p", { class: "quiet", text: this.#words("attributions.none") })
        : el("ol", {}, attributions.map((attribution) => el("li", {}, [
          this.#row(session, attribution, attribution.id === selected,
            findings.some((finding) => finding.attribution === attribution.id)),
        ]))));
    const current = this.element.querySelector("[aria-current=true]");
    current?.scrollIntoView({ block: "nearest" });
    if (hadFocus) current?.focus();
  }

  #row(session, attribution, isSelected, isToMend) {
    const { codebook, item, record } = session;
    const open = undecided(codebook, item, record, attribution).length;
    const codes = codebook.variables.map(({ id }) => codeLabel(codebook, id, codeOf(attribution, id))).filter(Boolean);
    return el("button", {
      type: "button", class: `attribution ${isToMend ? "missing" : ""}`, "aria-current": String(isSelected),
      on: { click: () => this.#onSelect(attribution.id) },
    }, [
      el("strong", { text: codebook.index.label(attribution.actor) }),
      open > 0 ? el("span", { class: "pill warning", text: this.#words("attributions.open", { count: open }) }) : null,
      attribution.note ? el("span", { class: "pill", text: this.#words("attributions.note") }) : null,
      el("span", { class: "attribution-codes", text: codes.join(" · ") }),
      el("span", { class: "quiet", text: this.#place(attribution) }),
    ]);
  }
}

/** Attributions by where they begin; those at one place keep the order of entry. */
export function inPlace(record) {
  return [...record.attributions].sort((one, other) => one.start - other.start || one.end - other.end);
}

/** The attribution after (1) or before (-1) one in the list, or null in an empty list. */
export function neighbourOf(record, id, by) {
  const attributions = inPlace(record);
  const place = attributions.findIndex((attribution) => attribution.id === id);
  if (place === -1) return (by > 0 ? attributions[0] : attributions.at(-1)) ?? null;
  return attributions[Math.min(Math.max(place + by, 0), attributions.length - 1)];
}

/** The beginning of a passage on one line. */
export function excerpt(passage) {
  const line = passage.replace(/\s+/g, " ").trim();
  const scalars = Array.from(line);
  return scalars.length > EXCERPT ? `${scalars.slice(0, EXCERPT).join("")}…` : line;
}
