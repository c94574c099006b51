/**
 * Cuts a span at every edge of the marks over it, so that overlapping marks can be drawn without overlapping elements.
 *
 * @param {number} start
 * @param {number} end
 * @param {Array<{start: number, end: number}>} marks
 * @returns {Array<{start: number, end: number, marks: Array}>} Without gaps; `marks` in the order given.
 */
export function segmentsOf(start, end, marks) {
  const over = marks.filter((mark) => mark.start < end && mark.end > start);
  const edges = new Set([start, end]);
  for (const mark of over) {
    edges.add(Math.max(mark.start, start));
    edges.add(Math.min(mark.end, end));
  }
  const places = [...edges].sort((one, other) => one - other);
  return places.slice(0, -1).map((from, position) => ({
    start: from,
    end: places[position + 1],
    marks: over.filter((mark) => mark.start <= from && mark.end >= places[position + 1]),
  }));
}

/**
 * Gives each mark a lane, 0 first, so that marks which overlap are drawn under each other and no underline hides another.
 *
 * @param {Array<{start: number, end: number}>} marks
 * @returns {Map<Object, number>}
 */
export function lanesOf(marks) {
  const ends = [];
  const lanes = new Map();
  for (const mark of [...marks].sort((one, other) => one.start - other.start || other.end - one.end)) {
    const free = ends.findIndex((end) => end <= mark.start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = mark.end;
    lanes.set(mark, lane);
  }
  return lanes;
}
