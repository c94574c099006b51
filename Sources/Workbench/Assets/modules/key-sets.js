import { BROADCAST_KEYS } from "./broadcast-keys.js";
import { both, CODING, held, ITEM } from "./key-groups.js";

/**
 * What can be done by key in each part of the workbench, in the order of the cheat sheet. The bindings, the cheat sheet and
 * the page on which keys are changed are all made from this table.
 */
export const KEY_SETS = {
  article: {
    mark: { word: "key.mark", qamtu: ["Enter"], boris: ["Enter", "Alt+KeyN"] },
    unitNext: both("key.unitNext", ["ArrowRight"], held),
    unitPrevious: both("key.unitPrevious", ["ArrowLeft"], held),
    unitDown: both("key.unitDown", ["ArrowDown"], held),
    unitUp: both("key.unitUp", ["ArrowUp"], held),
    extendNext: both("key.extendNext", ["Shift+ArrowRight"], held),
    extendPrevious: both("key.extendPrevious", ["Shift+ArrowLeft"], held),
    extendDown: both("key.extendDown", ["Shift+ArrowDown"], held),
    extendUp: both("key.extendUp", ["Shift+ArrowUp"], held),
    granularity: both("key.granularity", ["KeyG"]),
    edge: { word: "key.edge", qamtu: ["KeyF"], boris: ["Ctrl+Slash", "KeyF"] },
    leave: both("key.leave", ["Escape"]),
    ...CODING,
    archived: both("key.archived", ["KeyV"]),
    ...ITEM,
  },
  broadcast: { ...BROADCAST_KEYS, ...CODING, ...ITEM },
  queue: {
    open: both("key.open", ["Enter"]),
    down: both("key.down", ["KeyJ", "ArrowDown"], held),
    up: both("key.up", ["KeyK", "ArrowUp"], held),
    filterNext: both("key.filterNext", ["KeyF"]),
    help: both("key.help", ["Shift+Slash"]),
  },
  adjudicate: {
    first: both("key.first", ["Digit1"]),
    second: both("key.second", ["Digit2"]),
    down: both("key.differenceNext", ["KeyJ", "ArrowDown"], held),
    up: both("key.differencePrevious", ["KeyK", "ArrowUp"], held),
    play: both("key.playPassage", ["Space"]),
    note: both("key.adjudicationNote", ["KeyM"]),
    definitions: both("key.definitions", ["KeyD"]),
    finish: both("key.adjudicationFinish", ["Ctrl+Enter"]),
    itemNext: both("key.itemNext", ["Ctrl+ArrowRight"]),
    help: both("key.help", ["Shift+Slash"]),
  },
};
