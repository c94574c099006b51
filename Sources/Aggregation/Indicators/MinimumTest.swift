/// I23, minima: a contestant passes with at least the amount that the law sets; one verdict per contestant.
///
/// A test of amounts and not of shares, so it holds for an outlet without coverage too: everybody fails who has a minimum.
package struct MinimumTest: Sendable, Hashable {
  /// What is missing to the minimum, in the unit of the amounts; zero for who passes.
  package let shortfalls: [Int64]

  /// `minima` holds one amount per contestant, zero for none.
  package init(_ amounts: [Int64], minima: [Int64]) {
    precondition(amounts.count == minima.count, "every contestant has a minimum, if only zero")
    shortfalls = zip(amounts, minima).map { max(0, $1 - $0) }
  }

  package var passes: [Bool] { shortfalls.map { $0 == 0 } }
}
