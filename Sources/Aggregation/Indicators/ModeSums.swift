package import CoverageModel

/// The amount of coverage by mode, in the measure's unit.
package struct ModeSums: Sendable, Hashable {
  /// One amount per `Mode`, by its raw value.
  package let amounts: [Int64]

  package init(_ amount: (Mode) -> Int64) { amounts = Mode.allCases.map(amount) }

  package init(direct: Int64, indirect: Int64, image: Int64 = 0, logo: Int64 = 0) {
    amounts = [direct, indirect, image, logo]
  }

  package subscript(_ mode: Mode) -> Int64 { amounts[Int(mode.rawValue)] }

  package static func + (a: ModeSums, b: ModeSums) -> ModeSums { ModeSums { a[$0] + b[$0] } }

  package var total: Int64 { amounts.reduce(0, +) }

  /// I12, tempo di parola: the actor speaks.
  package var parola: Int64 { self[.direct] }

  /// I12, tempo di notizia: the actor is spoken of.
  package var notizia: Int64 { self[.indirect] }

  /// I12, tempo di antenna: the sum of the two.
  package var antenna: Int64 { parola + notizia }
}
