internal import CoverageModel
internal import Reliability

/// What coders make of each other's tone, in three codes: positive, neutral, negative.
struct ToneConfusion {
  private let coding: DoubleCoding

  init(_ coding: DoubleCoding) { self.coding = coding }

  /// By the tone that counts, adjudicated or of the first coder, what the others coded; nil where no two judged any.
  var ofPublished: ConfusionMatrix? {
    matrix { unit, codes in
      let settled = settled(unit)
      let first = codes.firstIndex { $0.purpose == .primary }
      guard let own = settled ?? first.map({ codes[$0].code }) else { return [] }
      return codes.indices.filter { settled != nil || $0 != first }.map { (own, codes[$0].code) }
    }
  }

  /// By the tone on which coders settled, by adjudication or by agreeing, what the first coder had coded; nil in a project that settles
  /// nothing, for agreeing items alone say that nobody errs.
  var ofSettled: ConfusionMatrix? {
    guard coding.units.contains(where: { settled($0) != nil }) else { return nil }
    return matrix { unit, codes in
      guard let first = codes.first(where: { $0.purpose == .primary }) else { return [] }
      let isAgreed = codes.count > 1 && codes.allSatisfy { $0.code == first.code }
      return (settled(unit) ?? (isAgreed ? first.code : nil)).map { [($0, first.code)] } ?? []
    }
  }

  private typealias Coded = (purpose: Coder.Purpose, code: Int)

  private func matrix(_ pairs: (DoubleCoding.Unit, [Coded]) -> [(reference: Int, other: Int)]) -> ConfusionMatrix? {
    var counts = [[Int]](repeating: [0, 0, 0], count: 3)
    for unit in coding.units {
      let codes = unit.rows.compactMap { rows in rows.flatMap(coded) }
      for (reference, other) in pairs(unit, codes) { counts[reference][other] += 1 }
    }
    return counts.joined().contains { $0 > 0 } ? try? ConfusionMatrix(counts: counts) : nil
  }

  private func coded(_ rows: [Int]) -> Coded? {
    guard let first = rows.first, let code = coding.chosen(rows, direction) else { return nil }
    return (coding.corpus.coders[Int(coding.corpus.attributions.coder[first])].purpose, code)
  }

  private func settled(_ unit: DoubleCoding.Unit) -> Int? { coding.chosen(unit.adjudicated, direction) }

  private func direction(_ row: Int) -> Int? {
    Tone(rawValue: coding.corpus.attributions.tone[row])?.step.map { $0 > 0 ? 0 : $0 == 0 ? 1 : 2 }
  }
}
