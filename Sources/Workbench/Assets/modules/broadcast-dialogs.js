// What the broadcast page asks in dialogs: a time, a length, a gap, a key for an actor.
import { chordOf } from "./chord.js";
import { el } from "./dom.js";
import { CODE_KEYS } from "./key-groups.js";
import { formatTime, parseTime } from "./media-time.js";
import { ask, openModal } from "./modal.js";
import { SLOTS } from "./segment-quick-actors.js";

/**
 * Asks for a time to go to.
 * @param {{words: function, now: number, liveTime: number|null}} given ms; `liveTime` is where the broadcast is by the wall clock, if that
 *   makes sense
 * @returns {Promise<number|null>} ms
 */
export function askTime({ words, now, liveTime }) {
  return openModal(words("broadcast.goTo.title"), (close) => {
    const field = timeField("go-to", "", { autofocus: true });
    return [form(words, words("broadcast.goTo.go"), close, () => readTime(field, now, words), [
      labelled("go-to", words("broadcast.goTo.time"), field),
      el("p", { class: "quiet", text: words("broadcast.goTo.hint", { now: formatTime(now, { decimals: 2 }) }) }),
    ], liveTime === null ? [] : [
      el("button", { type: "button", text: words("broadcast.goTo.live", { time: formatTime(liveTime) }), on: { click: () => close(liveTime) } }),
    ])];
  });
}

/**
 * Asks for the length of fixed segments and the edge that the stroke marks.
 * @param {{words: function, fixedLength: number, fixedEdge: "start"|"end"}} given ms
 * @returns {Promise<{fixedLength: number, fixedEdge: "start"|"end"}|null>} ms
 */
export function askFixedLength({ words, fixedLength, fixedEdge }) {
  return openModal(words("broadcast.fixedLength.title"), (close) => {
    const field = timeField("fixed-length", String(fixedLength / 1000), { autofocus: true });
    const edges = ["start", "end"].map((value) => el("label", { class: "choice" }, [
      el("input", { type: "radio", name: "fixed-edge", value, checked: value === fixedEdge }), words(`broadcast.fixed.${value}`),
    ]));
    const edge = el("fieldset", {}, [el("legend", { text: words("broadcast.fixedLength.edge") }), ...edges]);
    const read = () => {
      const length = readTime(field, 0, words);
      return length === null || length <= 0 ? null : { fixedLength: length, fixedEdge: edge.querySelector(":checked").value };
    };
    return [form(words, words("keep"), close, read, [
      labelled("fixed-length", words("broadcast.fixedLength.seconds"), field),
      edge,
    ])];
  });
}

/**
 * Asks which part of the recording is missing, and why. Stays open until `send` succeeds, so that nothing typed is lost.
 * @param {{words: function, start: number, end: number, send: function({start: number, end: number, reason: string}): Promise}} given ms
 * @returns {Promise<{start: number, end: number, reason: string}|null>} ms
 */
export function askGap({ words, start, end, send }) {
  return openModal(words("broadcast.gap.title"), (close) => {
    const from = timeField("gap-start", formatTime(start, { decimals: 3 }), { autofocus: true });
    const to = timeField("gap-end", formatTime(end, { decimals: 3 }));
    const reason = el("input", { id: "gap-reason", type: "text", required: true, maxlength: "200" });
    const trouble = el("p", { class: "trouble", role: "alert" });
    const keep = async (gap) => {
      if (gap.end <= gap.start) {
        trouble.textContent = words("broadcast.gap.order");
        return;
      }
      try {
        await send(gap);
        close(gap);
      } catch (error) {
        trouble.textContent = words("broadcast.gap.failed", { message: error.message });
      }
    };
    const read = () => ({ start: readTime(from, 0, words), end: readTime(to, 0, words), reason: reason.value.trim() });
    return [form(words, words("keep"), keep, read, [
      labelled("gap-start", words("broadcast.column.start"), from),
      labelled("gap-end", words("broadcast.column.end"), to),
      labelled("gap-reason", words("broadcast.gap.reason"), reason),
      trouble,
    ], [], close)];
  });
}

/** Asks what to do with the keys of the actors. @returns {Promise<"pin"|"free"|"recent"|"frequent"|null>} */
export function askQuickActors({ words }) {
  return ask({
    title: words("broadcast.quickActors"),
    choices: ["pin", "free", "recent", "frequent"].map((value) => ({ value, label: words(`broadcast.quick.${value}`) })),
  });
}

/**
 * Waits for one of the keys that actors can have.
 * @returns {Promise<number|null>} its place, 0 first
 */
export function askQuickKey({ words, title }) {
  return openModal(title, (close) => [
    el("p", {
      class: "key-catcher", tabindex: "0", autofocus: true, role: "note", text: words("broadcast.quick.press"),
      on: {
        keydown: (event) => {
          const place = CODE_KEYS.indexOf(chordOf(event));
          if (place < 0 || place >= SLOTS) return;
          event.preventDefault();
          close(place);
        },
      },
    }),
  ]);
}

function form(words, keep, done, read, fields, buttons = [], cancel = done) {
  return el("form", { class: "stack", novalidate: true, on: {
    submit: (event) => {
      event.preventDefault();
      const value = read();
      if (value !== null && event.target.reportValidity()) done(value);
    },
  } }, [
    ...fields,
    el("div", { class: "actions" }, [
      el("button", { type: "submit", class: "primary", text: keep }),
      ...buttons,
      el("button", { type: "button", text: words("cancel"), on: { click: () => cancel(null) } }),
    ]),
  ]);
}

function timeField(id, value, more = {}) {
  const field = el("input", { id, type: "text", inputmode: "decimal", autocomplete: "off", required: true, ...more });
  field.value = value;
  field.addEventListener("focus", () => field.select());
  field.addEventListener("input", () => field.setCustomValidity(""));
  return field;
}

function labelled(id, text, field) {
  return el("div", { class: "field" }, [el("label", { for: id, text }), field]);
}

function readTime(field, now, words) {
  const time = parseTime(field.value, now);
  field.setCustomValidity(time === null ? words("broadcast.noTime") : "");
  if (time === null) field.reportValidity();
  return time;
}
