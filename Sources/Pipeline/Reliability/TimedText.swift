internal import Reliability
internal import Reports

/// What a person reads of the agreement on spans.
struct TimedText {
  private let timed: TimedAgreement
  private let words: ReliabilityWords

  init(_ timed: TimedAgreement, _ words: ReliabilityWords) {
    self.timed = timed
    self.words = words
  }

  /// Where the spans are.
  var place: String { words.phrase(timed.unit == .seconds ? .spansWhereTape : .spansWhereArticles) }

  var lines: [String] { [lead] + details.map { "  \($0)" } }

  /// All of it in one line.
  var statement: String { words.wording.list([lead] + details) }

  private var lead: String {
    words.phrase(timed.unit == .seconds ? .spansOnTape : .spansInArticles, ["items": String(timed.items)])
  }

  private var details: [String] {
    let limits = timed.interval.map { ", \(words.level($0.interval.level)) % [\(words.text($0.interval))]" }
    var details = [
      words.phrase(
        .spansOverlap,
        [
          "overlap": words.percent(timed.overlap.ratio),
          "alpha": words.text(timed.alpha.uAlpha) + ((try? limits.get()) ?? ""),
          "marked": words.text(timed.alpha.barUAlpha), "coverage": words.percent(timed.alpha.coverage),
        ])
    ]
    if case .success(let deviation) = timed.edgeDeviation {
      details.append(
        words.phrase(
          timed.unit == .seconds ? .spansEdgeSeconds : .spansEdgeCharacters,
          ["deviation": words.decimal(deviation, 1)]))
    }
    for (phrase, count) in [(Phrase.spansVanished, timed.vanished), (.spansLeft, timed.left)] where count > 0 {
      details.append(words.phrase(phrase, ["count": String(count)]))
    }
    return details
  }
}
