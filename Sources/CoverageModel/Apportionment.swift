/// How the length of an item with several actors is credited to them.
///
/// An item of 90 s in which A is present for 60 s and B for 30 s of the same time:
/// `measured` A 60, B 30; `full` A 90, B 90; `splitEqual` A 45, B 45; `splitWeighted` A 60, B 30.
package enum Apportionment: String, Sendable, Hashable, CaseIterable {
  /// Each actor's own spans or typed measure.
  case measured
  /// The whole item to each actor in it.
  case full
  /// The whole item in equal parts. What does not divide goes, one unit each, to the first actors in codebook order.
  case splitEqual = "split-equal"
  /// The whole item in proportion to the actors' own measures, by largest remainder.
  case splitWeighted = "split-weighted"
}
