/**
 * A text whose places are counted in Unicode scalars, as all spans are. JavaScript counts UTF-16 units, where an emoji is
 * two.
 */
export class ScalarText {
  #units;
  #scalarAt;

  /** @param {string} text */
  constructor(text) {
    this.text = text;
    this.#units = [];
    this.#scalarAt = new Map();
    let unit = 0;
    for (const scalar of text) {
      this.#scalarAt.set(unit, this.#units.length);
      this.#units.push(unit);
      unit += scalar.length;
    }
    this.#scalarAt.set(unit, this.#units.length);
    this.#units.push(unit);
  }

  /** The number of scalars. */
  get length() { return this.#units.length - 1; }

  /** The text of a half-open span of scalars. */
  slice(start, end) {
    return this.text.slice(this.#units[start], this.#units[Math.min(end, this.length)]);
  }

  /** The place in scalars of a place in UTF-16 units; one inside a surrogate pair counts as before it. */
  scalarAt(unit) {
    return this.#scalarAt.get(unit) ?? this.#scalarAt.get(unit - 1) ?? this.length;
  }
}
