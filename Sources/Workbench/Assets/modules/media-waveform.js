// The waveform of a recording: fetched, decoded by the browser at 8 kHz, boiled down to peaks in slices.
import { PeakBuilder } from "./media-peaks.js";

/** The largest file that is decoded, in bytes. */
const LARGEST_FILE = 60 * 1024 * 1024;

const SAMPLE_RATE = 8000;
const PEAKS_PER_SLICE = 2000;

/**
 * @param {string} url
 * @param {AbortSignal} signal
 * @returns {Promise<{peaks: Float32Array}|{reason: "too-large"|"not-decodable"|"not-loaded"}>}
 */
export async function loadWaveform(url, signal) {
  const bytes = await fetchWhole(url, signal);
  if (!(bytes instanceof ArrayBuffer)) return bytes;
  let sound;
  try {
    sound = await new OfflineAudioContext(1, 1, SAMPLE_RATE).decodeAudioData(bytes);
  } catch {
    return { reason: "not-decodable" };
  }
  const channels = Array.from({ length: sound.numberOfChannels }, (_, index) => sound.getChannelData(index));
  const builder = new PeakBuilder(channels, sound.sampleRate);
  while (builder.advance(PEAKS_PER_SLICE)) await nextTask();
  return { peaks: builder.peaks };
}

async function fetchWhole(url, signal) {
  try {
    const response = await fetch(url, { signal });
    if (!response.ok) return { reason: "not-loaded" };
    if (Number(response.headers.get("content-length")) > LARGEST_FILE) {
      await response.body?.cancel();
      return { reason: "too-large" };
    }
    const bytes = await response.arrayBuffer();
    return bytes.byteLength > LARGEST_FILE ? { reason: "too-large" } : bytes;
  } catch {
    return { reason: "not-loaded" };
  }
}

function nextTask() {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
