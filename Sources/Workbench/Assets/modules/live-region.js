import { el } from "./dom.js";

let region = null;

/**
 * Says something to screen readers without moving the focus. The latest text replaces one that was not yet read,
 * because coders decide faster than speech.
 */
export function announce(text) {
  if (region === null) {
    region = el("div", { class: "unseen", role: "status", "aria-live": "polite", id: "announcer" });
    document.body.append(region);
  }
  region.textContent = text;
}
