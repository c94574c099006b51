import { codeLabel, variableLabel } from "./codebook.js";
import { el } from "./dom.js";
import { openModal } from "./modal.js";
import { codeOf } from "./record.js";

/**
 * Shows two states of the same record side by side and lets the coder keep one.
 *
 * @param {{words: function, codebook: Object, mine: Object, theirs: {record: Object, label: string, at: string}}} given
 * @returns {Promise<"mine"|"theirs">} Asked again until it is decided.
 */
export async function chooseRecord({ words, codebook, mine, theirs }) {
  for (;;) {
    const choice = await openModal(words("conflict.title"), (close) => [
      el("p", { text: words("conflict.text", { label: theirs.label ?? "", at: shownTime(theirs.at) }) }),
      el("div", { class: "columns" }, [
        side(words("conflict.mine"), mine, theirs.record, "mine", close),
        side(words("conflict.theirs"), theirs.record, mine, "theirs", close),
      ]),
    ], { wide: true });
    if (choice !== null) return choice;
  }

  function side(title, record, other, value, close) {
    const others = new Set(linesOf(other));
    return el("section", {}, [
      el("h3", { text: title }),
      el("ul", {}, linesOf(record).map((line) =>
        el("li", {}, [others.has(line) ? line : el("mark", { text: line })]))),
      el("button", {
        type: "button", class: value === "mine" ? "primary" : "", autofocus: value === "mine",
        text: words(`conflict.keep.${value}`), on: { click: () => close(value) },
      }),
    ]);
  }

  function linesOf(record) {
    const lines = record.attributions.map((attribution) => {
      const codes = codebook.variables
        .map(({ id }) => [id, codeOf(attribution, id)])
        .filter(([, code]) => code !== null)
        .map(([id, code]) => codeLabel(codebook, id, code));
      return `${codebook.index.label(attribution.actor)} (${attribution.start}–${attribution.end}): ${codes.join(", ")}`;
    });
    for (const [id, code] of Object.entries(record.codes)) {
      lines.push(`${variableLabel(codebook, id)}: ${codeLabel(codebook, id, code)}`);
    }
    if (record.isUncodable) lines.push(words("item.uncodable"));
    if (record.note) lines.push(words("item.noteLine", { note: record.note }));
    return lines.length > 0 ? lines : [words("conflict.nothing")];
  }
}

/** The time of the coder's own clock; browsers know no Kazakh way to write it, so it is written in numbers. */
function shownTime(at) {
  return at ? new Date(at).toLocaleString("sv") : "";
}
