import { ApiError, OfflineError, signInPath } from "./api.js";
import { el } from "./dom.js";

/** Says in the page why it cannot be shown. What is not a failure of the server or the network is thrown on. */
export function showFailure(error, words) {
  if (error instanceof ApiError && error.status === 401) {
    location.assign(signInPath());
    return;
  }
  const isOffline = error instanceof OfflineError;
  const text = isOffline ? words("failure.offline") : error instanceof ApiError ? error.message : words("failure.other");
  document.querySelector("#main").replaceChildren(el("div", { class: "notice error", role: "alert" }, [
    el("h1", { text: words("failure.title") }),
    el("p", { text }),
    el("button", { type: "button", text: words("failure.again"), on: { click: () => location.reload() } }),
  ]));
  if (!isOffline && !(error instanceof ApiError)) throw error;
}
