import { signInPath } from "./api.js";
import { el } from "./dom.js";

/**
 * Shows in `#connection` whether the coder's decisions are on the server.
 *
 * @param {function} words
 * @returns {function(Object): void} Takes the states of an `Outbox`.
 */
export function connectionState(words) {
  const place = document.querySelector("#connection");
  return ({ state, waiting, elsewhere }) => {
    if (!place) return;
    place.className = `connection ${state}`;
    place.replaceChildren(el("span", { text: words(`connection.${state}`, { count: waiting }) }));
    if (state === "signed-out") place.append(" ", el("a", { href: signInPath(), text: words("connection.signIn") }));
    for (const item of elsewhere) {
      place.append(" ", el("a", {
        href: `/code/${encodeURIComponent(item)}`, text: words("connection.elsewhere", { item }),
      }));
    }
  };
}
