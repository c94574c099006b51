// Times of a recording: whole milliseconds from its first frame, and how people write and read them.

/** One frame of 25-frames-a-second television, in ms. */
export const FRAME = 40;

/**
 * Rounds to a whole millisecond inside `[0, length]`.
 * @param {number} time ms, may be fractional or outside
 * @param {number} length ms, end of the recording
 * @returns {number} ms
 */
export function clampTime(time, length) {
  if (!Number.isFinite(time)) return 0;
  return Math.min(Math.max(Math.round(time), 0), Math.max(Math.floor(length), 0));
}

/**
 * Writes a time as people say it: `0:12`, `12:05`, `1:02:03`. Cut off, never rounded up, so that a time shown has been reached.
 * @param {number} time ms
 * @param {{decimals?: 0|1|2|3, hours?: boolean}} [options] `decimals` of a second; `hours` forces `h:mm:ss`
 * @returns {string}
 */
export function formatTime(time, { decimals = 0, hours = false } = {}) {
  const whole = Math.max(0, Math.round(time));
  const h = Math.floor(whole / 3_600_000);
  const m = Math.floor(whole / 60_000) % 60;
  const s = Math.floor(whole / 1000) % 60;
  const clock = h > 0 || hours ? `${h}:${twoDigits(m)}:${twoDigits(s)}` : `${m}:${twoDigits(s)}`;
  if (decimals === 0) return clock;
  return `${clock}.${String(whole % 1000).padStart(3, "0").slice(0, decimals)}`;
}

/**
 * Writes a duration in seconds, as it stands in the list of segments: `4.2 s` without its unit.
 * @param {number} duration ms
 * @returns {string}
 */
export function formatSeconds(duration) {
  return (Math.round(duration / 100) / 10).toFixed(1);
}

/**
 * Reads what a coder types into "go to time": `75` and `75.5` (seconds), `1:15`, `1:02:03,5`, `1h 2m 3s`;
 * a leading `+` or `-` moves from `now`.
 * @param {string} text
 * @param {number} [now] ms, for relative times
 * @returns {number|null} ms, not yet clamped; null when it is no time
 */
export function parseTime(text, now = 0) {
  const trimmed = text.trim().replace(/,/g, ".").toLowerCase();
  const relative = /^([+-])\s*(.+)$/.exec(trimmed);
  const amount = parseAmount(relative ? relative[2] : trimmed);
  if (amount === null) return null;
  if (!relative) return amount;
  return relative[1] === "+" ? now + amount : now - amount;
}

function parseAmount(text) {
  const units = /^(?:(\d+)\s*h)?\s*(?:(\d+)\s*m)?\s*(?:(\d+(?:\.\d+)?)\s*s)?$/.exec(text);
  if (text !== "" && units) return total(units[1], units[2], units[3]);
  const clock = /^(?:(?:(\d+):)?(\d+):)?(\d+(?:\.\d*)?)$/.exec(text);
  if (!clock) return null;
  const [, hours, minutes, seconds] = clock;
  if (minutes !== undefined && Number(seconds) >= 60) return null;
  if (hours !== undefined && Number(minutes) >= 60) return null;
  return total(hours, minutes, seconds);
}

function total(hours = "0", minutes = "0", seconds = "0") {
  return Math.round(Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1000);
}

function twoDigits(number) {
  return String(number).padStart(2, "0");
}
