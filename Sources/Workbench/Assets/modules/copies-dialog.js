import { el } from "./dom.js";
import { ask, openModal } from "./modal.js";

/**
 * Asks once whether the copies of a wire story get the same codes, and says what became of each.
 *
 * @param {{words: function, session: import("./coding-session.js").CodingSession}} given
 */
export async function showCopies({ words, session }) {
  const { copies } = session.item;
  const chosen = await openModal(words("copies.title"), (close) => {
    const boxes = copies.map((copy) => el("input", { type: "checkbox", id: `copy-${copy.item}`, value: copy.item, checked: true }));
    return [
      el("p", { text: words("copies.text", { count: copies.length }) }),
      el("ul", { class: "copies" }, copies.map((copy, position) => el("li", {}, [
        boxes[position],
        el("label", { for: `copy-${copy.item}` }, [
          el("strong", { text: copy.outletLabel }), ` ${copy.title} `,
          el("span", { class: "quiet", text: words("copies.likeness", { percent: Math.round(copy.likeness / 10) }) }),
        ]),
      ]))),
      el("div", { class: "actions" }, [
        el("button", {
          type: "button", class: "primary", autofocus: true, text: words("copies.apply"),
          on: { click: () => close(boxes.filter((box) => box.checked).map((box) => box.value)) },
        }),
        el("button", { type: "button", text: words("copies.skip"), on: { click: () => close(null) } }),
      ]),
    ];
  });
  if (!chosen || chosen.length === 0) return;
  const { applied, kept } = await session.applyToCopies(chosen);
  if (kept.length === 0) return;
  await ask({
    title: words("copies.done", { count: applied.length }),
    text: kept.map(({ item, reason }) => `${item}: ${words(`copies.reason.${reason}`)}`).join("\n"),
    choices: [{ value: true, label: words("close") }],
  });
}
