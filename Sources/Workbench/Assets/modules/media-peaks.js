// Peaks of a sound: for every short stretch the loudest sample, so that a waveform can be drawn at any zoom. Pure.

/** Peaks kept per second of sound; 20 ms each, half a frame. */
export const PEAKS_PER_SECOND = 50;

/**
 * Builds peaks in slices, so that a long sound never blocks the page.
 * @param {Float32Array[]} channels samples between -1 and 1, all of one length
 * @param {number} sampleRate samples per second
 */
export class PeakBuilder {
  #channels;
  #perPeak;
  #next = 0;

  constructor(channels, sampleRate) {
    this.#channels = channels;
    this.#perPeak = sampleRate / PEAKS_PER_SECOND;
    const samples = channels.length > 0 ? channels[0].length : 0;
    /** Loudest absolute sample of every stretch, 0 to 1. */
    this.peaks = new Float32Array(Math.ceil(samples / this.#perPeak));
  }

  /** Whether every stretch has been looked at. */
  get isDone() {
    return this.#next >= this.peaks.length;
  }

  /**
   * Looks at the next `count` stretches.
   * @returns {boolean} whether there are more
   */
  advance(count) {
    const stop = Math.min(this.#next + count, this.peaks.length);
    for (; this.#next < stop; this.#next += 1) {
      const from = Math.floor(this.#next * this.#perPeak);
      const to = Math.floor((this.#next + 1) * this.#perPeak);
      this.peaks[this.#next] = loudest(this.#channels, from, to);
    }
    return !this.isDone;
  }
}

function loudest(channels, from, to) {
  let most = 0;
  for (const samples of channels) {
    const stop = Math.min(to, samples.length);
    for (let index = from; index < stop; index += 1) {
      const loud = Math.abs(samples[index]);
      if (loud > most) most = loud;
    }
  }
  return most;
}

/**
 * Loudest peak between two times.
 * @param {Float32Array} peaks
 * @param {number} start ms
 * @param {number} end ms
 * @returns {number} 0 to 1
 */
export function peakBetween(peaks, start, end) {
  const from = Math.max(0, Math.floor((start * PEAKS_PER_SECOND) / 1000));
  const to = Math.min(peaks.length, Math.max(from + 1, Math.ceil((end * PEAKS_PER_SECOND) / 1000)));
  let most = 0;
  for (let index = from; index < to; index += 1) if (peaks[index] > most) most = peaks[index];
  return most;
}
