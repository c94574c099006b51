import { listen } from "./events.js";

// Pages that show what others do are loaded again when something was stored, unless somebody is filling in a form on them.

/** Milliseconds that several changes in a row are waited for. */
const PAUSE = 2000;

let waiting = null;
let hasChanged = false;

document.addEventListener("input", () => {
  hasChanged = true;
});

const reload = () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    if (!hasChanged && document.visibilityState === "visible") location.reload();
  }, PAUSE);
};

listen({ tables: reload, queue: reload });
