import { both, held } from "./key-groups.js";

/**
 * What only broadcasts have. The set `boris` keeps to BORIS (arrows by frame, up and down to jump, Ctrl+U closes) and ELAN (Shift+arrows a
 * second, Shift+Space plays the segment, Ctrl+/ takes the other edge, Enter marks). While an edge is selected, the keys that move the
 * playhead move that edge.
 */
export const BROADCAST_KEYS = {
  play: both("broadcast.key.play", ["Space"]),
  playSegment: both("broadcast.key.playSegment", ["Shift+Space"]),
  playEdge: both("broadcast.key.playEdge", ["KeyH"]),
  loop: both("broadcast.key.loop", ["KeyL"]),
  secondBack: { word: "broadcast.key.secondBack", qamtu: ["ArrowLeft"], boris: ["Shift+ArrowLeft"], ...held },
  secondForward: { word: "broadcast.key.secondForward", qamtu: ["ArrowRight"], boris: ["Shift+ArrowRight"], ...held },
  jumpBack: { word: "broadcast.key.jumpBack", qamtu: ["Shift+ArrowLeft"], boris: ["ArrowDown"], ...held },
  jumpForward: { word: "broadcast.key.jumpForward", qamtu: ["Shift+ArrowRight"], boris: ["ArrowUp"], ...held },
  tenthBack: both("broadcast.key.tenthBack", ["Shift+BracketLeft"], held),
  tenthForward: both("broadcast.key.tenthForward", ["Shift+BracketRight"], held),
  frameBack: { word: "broadcast.key.frameBack", qamtu: ["BracketLeft"], boris: ["ArrowLeft", "BracketLeft"], ...held },
  frameForward: { word: "broadcast.key.frameForward", qamtu: ["BracketRight"], boris: ["ArrowRight", "BracketRight"], ...held },
  edgeBefore: { word: "broadcast.key.edgeBefore", qamtu: ["ArrowUp"], boris: ["Shift+ArrowUp"], ...held },
  edgeAfter: { word: "broadcast.key.edgeAfter", qamtu: ["ArrowDown"], boris: ["Shift+ArrowDown"], ...held },
  goTo: { word: "broadcast.key.goTo", qamtu: ["KeyG"], boris: ["Ctrl+KeyG", "KeyG"] },
  slower: both("broadcast.key.slower", ["Minus"]),
  faster: both("broadcast.key.faster", ["Equal"]),
  normalSpeed: both("broadcast.key.normalSpeed", ["Shift+Equal"]),
  cueBefore: { word: "broadcast.key.cueBefore", qamtu: ["Alt+ArrowUp"], boris: ["Alt+ArrowUp", "PageUp"] },
  cueAfter: { word: "broadcast.key.cueAfter", qamtu: ["Alt+ArrowDown"], boris: ["Alt+ArrowDown", "PageDown"] },
  zoomIn: both("broadcast.key.zoomIn", ["Shift+Period"], held),
  zoomOut: both("broadcast.key.zoomOut", ["Shift+Comma"], held),
  zoomWhole: both("broadcast.key.zoomWhole", ["Shift+KeyZ"]),

  mark: { word: "broadcast.key.mark", qamtu: ["Enter"], boris: ["Enter", "Alt+KeyN"] },
  markActor: both("broadcast.key.markActor", ["Slash"]),
  closeAll: { word: "broadcast.key.closeAll", qamtu: ["Shift+Enter"], boris: ["Ctrl+KeyU", "Shift+Enter"] },
  mode: both("broadcast.key.mode", ["KeyV"]),
  fixedLength: both("broadcast.key.fixedLength", ["Shift+KeyV"]),
  hand: both("broadcast.key.hand", ["KeyZ"]),
  quickActors: both("broadcast.key.quickActors", ["Shift+KeyA"]),
  gap: both("broadcast.key.gap", ["Shift+KeyG"]),

  edge: { word: "broadcast.key.edge", qamtu: ["KeyF"], boris: ["Ctrl+Slash", "KeyF"] },
  edgeHere: both("broadcast.key.edgeHere", ["Quote"]),
  snap: both("broadcast.key.snap", ["Semicolon"]),
  split: both("broadcast.key.split", ["Backslash"]),
  merge: { word: "broadcast.key.merge", qamtu: ["Shift+Backslash"], boris: ["Ctrl+Shift+KeyA", "Shift+Backslash"] },
  undecidedNext: both("broadcast.key.undecidedNext", ["Shift+KeyJ"]),
  leave: both("broadcast.key.leave", ["Escape"]),
};
