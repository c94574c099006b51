package import CoverageModel

/// Amounts, persons or appearances by gender. What is summed is said by whoever holds the value: a share of seconds and a
/// share of heads are different figures and never stand under one label.
package struct GenderSums: Sendable, Hashable {
  /// One amount per `Gender`, by its raw value.
  package let amounts: [Int64]

  package init(_ amount: (Gender) -> Int64) { amounts = Gender.allCases.map(amount) }

  package init(female: Int64, male: Int64, other: Int64 = 0, unknown: Int64 = 0, notApplicable: Int64 = 0) {
    amounts = [female, male, other, unknown, notApplicable]
  }

  package subscript(_ gender: Gender) -> Int64 { amounts[Int(gender.rawValue)] }

  package static func + (a: GenderSums, b: GenderSums) -> GenderSums { GenderSums { a[$0] + b[$0] } }

  /// Of persons whose gender is known.
  package var known: Int64 { self[.female] + self[.male] + self[.other] }

  /// Of persons; institutions are outside.
  package var persons: Int64 { known + self[.unknown] }
}
