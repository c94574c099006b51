import { el } from "./dom.js";
import { lanesOf, segmentsOf } from "./text-segments.js";

const ELEMENTS = { headline: "h2", heading: "h3", quote: "blockquote", caption: "figcaption" };
/** Marks deeper than this share the last line; more than that over one word is a mistake of the coder. */
const LANES = 6;

/**
 * A text as text nodes, with marks over it.
 *
 * A mark is `{start, end, kind: "own"|"suggestion", key, label, isSelected}`; `cursor` is a span without a label. Only
 * blocks whose marks changed are built again, so that moving the cursor through a long article stays quick.
 */
export class TextView {
  #text;
  #blocks;
  #starts = new WeakMap();

  /**
   * @param {import("./scalars.js").ScalarText} text
   * @param {Array<{kind: string, start: number, end: number}>} blocks
   */
  constructor(text, blocks, { label, language }) {
    this.#text = text;
    this.element = el("section", { class: "text", tabindex: "0", "aria-label": label, lang: language });
    this.#blocks = blocks.map((block) => {
      const element = el(ELEMENTS[block.kind] ?? "p", { class: `block ${block.kind}` });
      return { block, element, drawn: null };
    });
    this.element.append(...this.#blocks.map(({ element }) => element));
  }

  /** Draws marks and the cursor. */
  draw(marks, cursor) {
    const lanes = lanesOf(marks);
    for (const entry of this.#blocks) {
      const { start, end } = entry.block;
      const over = marks.filter((mark) => mark.start < end && mark.end > start);
      const part = cursor && cursor.start < end && cursor.end > start ? cursor : null;
      const drawn = JSON.stringify([over.map((mark) => [mark, lanes.get(mark)]), part]);
      if (drawn === entry.drawn) continue;
      entry.drawn = drawn;
      entry.element.replaceChildren(...this.#segments(entry.block, over, lanes, part));
    }
  }

  /** Brings the cursor into view. */
  reveal() {
    this.element.querySelector(".cursor")?.scrollIntoView({ block: "nearest" });
  }

  /** Brings a mark into view, with what stands before it. */
  revealMark(key) {
    this.element.querySelector(`[data-keys~="${CSS.escape(key)}"]`)?.scrollIntoView({ block: "center" });
  }

  /**
   * What is selected with the mouse or a finger.
   *
   * @returns {{start: number, end: number}|null} In scalars; empty at a click; null when the selection is elsewhere.
   */
  selection() {
    const selection = document.getSelection();
    if (!selection || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    const start = this.#placeOf(range.startContainer, range.startOffset);
    const end = this.#placeOf(range.endContainer, range.endOffset);
    return start === null || end === null ? null : { start, end };
  }

  #placeOf(node, offset) {
    if (!this.element.contains(node)) return null;
    if (node.nodeType === Node.TEXT_NODE) {
      const start = this.#starts.get(node);
      return start === undefined ? null : start + Array.from(node.data.slice(0, offset)).length;
    }
    // A triple click selects to the beginning of the next block's element.
    const walker = document.createTreeWalker(this.element, NodeFilter.SHOW_TEXT);
    const child = node.childNodes[offset] ?? null;
    let end = 0;
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const isBefore = child
        ? Boolean(child.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_PRECEDING)
        : Boolean(node.contains(text) || node.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_PRECEDING);
      if (!isBefore) break;
      end = this.#starts.get(text) + Array.from(text.data).length;
    }
    return end;
  }

  #segments(block, marks, lanes, cursor) {
    const all = cursor ? [...marks, { ...cursor, kind: "cursor" }] : marks;
    return segmentsOf(block.start, block.end, all).map((segment) => {
      const node = document.createTextNode(this.#text.slice(segment.start, segment.end));
      this.#starts.set(node, segment.start);
      const own = segment.marks.filter((mark) => mark.kind !== "cursor")
        .sort((one, other) => lanes.get(one) - lanes.get(other));
      let element = node;
      for (const mark of own) element = this.#markElement(mark, lanes.get(mark), segment, block, element);
      if (own.length < segment.marks.length) element = el("span", { class: "cursor" }, [element]);
      if (own.length > 0) element.dataset.keys = own.map((mark) => mark.key).join(" ");
      return element;
    });
  }

  #markElement(mark, lane, segment, block, content) {
    const begins = segment.start === Math.max(mark.start, block.start);
    return el("span", {
      class: `mark ${mark.kind} lane-${Math.min(lane, LANES - 1)}${mark.isSelected ? " selected" : ""}`,
      data: begins ? { key: mark.key, label: mark.label } : { key: mark.key },
    }, [content]);
  }
}
