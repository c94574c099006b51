import { api, ApiError } from "./api.js";

const STORED = "qamtu.settings";
const USUAL = { language: null, keys: { set: "qamtu", own: {} }, reaction: 200 };

/**
 * The person's settings: language, keys, reaction time in milliseconds. Without the server the last known ones serve,
 * so that a coder who is offline keeps the keys the hands know.
 */
export async function loadSettings() {
  try {
    const settings = await api.get("/api/settings");
    localStorage.setItem(STORED, JSON.stringify(settings));
    return settings;
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) throw error;
    const stored = localStorage.getItem(STORED);
    return stored ? JSON.parse(stored) : USUAL;
  }
}

/** Keeps the settings on the server. */
export async function saveSettings(settings) {
  await api.put("/api/settings", settings);
  localStorage.setItem(STORED, JSON.stringify(settings));
}
