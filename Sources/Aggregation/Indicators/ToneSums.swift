package import CoverageModel

/// The amount of coverage by tone, in the measure's unit. Nothing is judged by being left out: amounts that are mixed, not
/// applicable or not coded stay apart.
package struct ToneSums: Sendable, Hashable {
  /// Whether mixed coverage counts as neutral in P, U, N. The table's note says so when it does.
  package enum Mixed: Sendable, Hashable { case apart, asNeutral }

  /// One amount per `Tone`, by its raw value.
  package let amounts: [Int64]

  package static let none = ToneSums { _ in 0 }

  package init(_ amount: (Tone) -> Int64) { amounts = Tone.allCases.map(amount) }

  /// Judged on three points, and what was not judged.
  package init(
    positive: Int64, neutral: Int64, negative: Int64, mixed: Int64 = 0, notApplicable: Int64 = 0, notCoded: Int64 = 0
  ) {
    self.init { tone in
      switch tone.state {
      case .notCoded: notCoded
      case .notApplicable: notApplicable
      case .mixed: mixed
      case .judged: tone.step == 1 ? positive : tone.step == 0 ? neutral : tone.step == -1 ? negative : 0
      }
    }
  }

  package subscript(_ tone: Tone) -> Int64 { amounts[Int(tone.rawValue)] }

  package static func + (a: ToneSums, b: ToneSums) -> ToneSums { ToneSums { a[$0] + b[$0] } }

  /// P: the amount judged above zero.
  package var positive: Int64 { judged { $0 > 0 } }

  /// N: the amount judged below zero.
  package var negative: Int64 { judged { $0 < 0 } }

  /// U: the amount judged zero, with the mixed amount when asked for.
  package func neutral(_ mixed: Mixed = .apart) -> Int64 {
    judged { $0 == 0 } + (mixed == .asNeutral ? self[.mixed] : 0)
  }

  /// P + U + N.
  package func relevant(_ mixed: Mixed = .apart) -> Int64 { positive + neutral(mixed) + negative }

  /// Everything, judged or not.
  package var total: Int64 { amounts.reduce(0, +) }

  private func judged(where belongs: (Int) -> Bool) -> Int64 {
    Tone.allCases.reduce(0) { sum, tone in
      guard let step = tone.step, belongs(step) else { return sum }
      return sum + self[tone]
    }
  }
}
