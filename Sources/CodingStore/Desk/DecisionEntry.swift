/// What became of a decision that was sent.
package enum DecisionEntry: Sendable, Hashable {
  /// It is on the disk under this number; also when it had been sent before.
  case kept(sequence: Int)
  /// Another decision followed the one that the coder saw; this one is not kept.
  case conflict(CoderDecision?)
}
