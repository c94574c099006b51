import { both, held } from "./key-groups.js";

/**
 * What only broadcasts have. The set `boris` keeps to BORIS (arrows by frame, up and down to jump, Ctrl+U closes) and ELAN (Shift+arrows a
 * second, Shift+Space plays the segment, Ctrl+/ takes the other edge, Enter marks). While an edge is selected, the keys that move the
 * playhead move that edge.
 */
export const BROADCAST_KEYS = {
  play: both("key.broadcast.play", ["Space"]),
  playSegment: both("key.broadcast.playSegment", ["Shift+Space"]),
  playEdge: both("key.broadcast.playEdge", ["KeyH"]),
  loop: both("key.broadcast.loop", ["KeyL"]),
  secondBack: { word: "key.broadcast.secondBack", qamtu: ["ArrowLeft"], boris: ["Shift+ArrowLeft"], ...held },
  secondForward: { word: "key.broadcast.secondForward", qamtu: ["ArrowRight"], boris: ["Shift+ArrowRight"], ...held },
  jumpBack: { word: "key.broadcast.jumpBack", qamtu: ["Shift+ArrowLeft"], boris: ["ArrowDown"], ...held },
  jumpForward: { word: "key.broadcast.jumpForward", qamtu: ["Shift+ArrowRight"], boris: ["ArrowUp"], ...held },
  tenthBack: both("key.broadcast.tenthBack", ["Shift+BracketLeft"], held),
  tenthForward: both("key.broadcast.tenthForward", ["Shift+BracketRight"], held),
  frameBack: { word: "key.broadcast.frameBack", qamtu: ["BracketLeft"], boris: ["ArrowLeft", "BracketLeft"], ...held },
  frameForward: { word: "key.broadcast.frameForward", qamtu: ["BracketRight"], boris: ["ArrowRight", "BracketRight"], ...held },
  edgeBefore: { word: "key.broadcast.edgeBefore", qamtu: ["ArrowUp"], boris: ["Shift+ArrowUp"], ...held },
  edgeAfter: { word: "key.broadcast.edgeAfter", qamtu: ["ArrowDown"], boris: ["Shift+ArrowDown"], ...held },
  goTo: { word: "key.broadcast.goTo", qamtu: ["KeyG"], boris: ["Ctrl+KeyG", "KeyG"] },
  slower: both("key.broadcast.slower", ["Minus"]),
  faster: both("key.broadcast.faster", ["Equal"]),
  normalSpeed: both("key.broadcast.normalSpeed", ["Shift+Equal"]),
  cueBefore: { word: "key.broadcast.cueBefore", qamtu: ["Alt+ArrowUp"], boris: ["Alt+ArrowUp", "PageUp"] },
  cueAfter: { word: "key.broadcast.cueAfter", qamtu: ["Alt+ArrowDown"], boris: ["Alt+ArrowDown", "PageDown"] },
  zoomIn: both("key.broadcast.zoomIn", ["Shift+Period"], held),
  zoomOut: both("key.broadcast.zoomOut", ["Shift+Comma"], held),
  zoomWhole: both("key.broadcast.zoomWhole", ["Shift+KeyZ"]),

  mark: { word: "key.broadcast.mark", qamtu: ["Enter"], boris: ["Enter", "Alt+KeyN"] },
  markActor: both("key.broadcast.markActor", ["Slash"]),
  closeAll: { word: "key.broadcast.closeAll", qamtu: ["Shift+Enter"], boris: ["Ctrl+KeyU", "Shift+Enter"] },
  mode: both("key.broadcast.mode", ["KeyV"]),
  fixedLength: both("key.broadcast.fixedLength", ["Shift+KeyV"]),
  hand: both("key.broadcast.hand", ["KeyZ"]),
  quickActors: both("key.broadcast.quickActors", ["Shift+KeyA"]),
  gap: both("key.broadcast.gap", ["Shift+KeyG"]),

  edge: { word: "key.broadcast.edge", qamtu: ["KeyF"], boris: ["Ctrl+Slash", "KeyF"] },
  edgeHere: both("key.broadcast.edgeHere", ["Quote"]),
  snap: both("key.broadcast.snap", ["Semicolon"]),
  split: both("key.broadcast.split", ["Backslash"]),
  merge: { word: "key.broadcast.merge", qamtu: ["Shift+Backslash"], boris: ["Ctrl+Shift+KeyA", "Shift+Backslash"] },
  undecidedNext: both("key.broadcast.undecidedNext", ["Shift+KeyJ"]),
  leave: both("key.broadcast.leave", ["Escape"]),
};
