package import CoverageModel

/// The amount of coverage by capacity, in the measure's unit.
package struct CapacitySums: Sendable, Hashable {
  /// One amount per `Capacity`, by its raw value.
  package let amounts: [Int64]

  package init(_ amount: (Capacity) -> Int64) { amounts = Capacity.allCases.map(amount) }

  package subscript(_ capacity: Capacity) -> Int64 { amounts[Int(capacity.rawValue)] }

  package static func + (a: CapacitySums, b: CapacitySums) -> CapacitySums { CapacitySums { a[$0] + b[$0] } }

  package var total: Int64 { amounts.reduce(0, +) }
}
