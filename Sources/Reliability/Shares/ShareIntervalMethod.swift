/// How an interval is formed from an estimate and its standard error.
package enum ShareIntervalMethod: String, Sendable, Hashable, CaseIterable {
  /// Student's t on the logit of a share or the arctanh of a balance, back-transformed; plain for a difference. It
  /// covers best for few clusters and small shares.
  case transformed
  /// Estimate plus and minus t times the standard error; it may leave the range.
  case wald
  /// Jeffreys' interval of a count with the effective number R (1 - R) / se^2 (after Korn and Graubard 1998).
  case jeffreys
}
