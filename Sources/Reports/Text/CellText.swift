package import CoverageModel

/// Cells as printed text: shares and deviations in percent with one decimal, times as h:mm:ss, areas in cm², counts in
/// groups of three digits.
package struct CellText: Sendable {
  /// The characters that a medium can show.
  package enum Style: Sendable {
    /// ASCII: no groups of digits, `-` as minus, a plain space before the percent sign.
    case plain
    /// Thin spaces between groups of digits, a true minus, a no-break space before the percent sign.
    case typographic
  }

  package let wording: Wording
  package let style: Style

  package init(wording: Wording, style: Style) {
    self.wording = wording
    self.style = style
  }

  /// The cell in the unit of its column; an undefined cell is the mark, without the reason.
  package func text(_ cell: Cell, as quantity: TableColumn.Quantity) -> String {
    switch cell {
    case .amount(let amount):
      if case .amount(let measure) = quantity { self.amount(amount, measure) } else { count(amount) }
    case .count(let count): self.count(count)
    case .share(let ratio): percent(ratio)
    case .meanShare(let mean): percent(number: DecimalText.percent(mean, mark: wording.decimalMark))
    case .deviation(let ratio): deviation(ratio)
    case .number(let number, let decimals): self.number(number, decimals: decimals)
    case .word(let code): wording.term(.word, code)
    case .undefined: wording.phrase(.undefinedMark)
    }
  }

  /// An amount in its measure, with the unit where the digits alone do not tell it.
  package func amountWithUnit(_ amount: Int64, _ measure: Measure) -> String {
    switch measure {
    case .characters, .area: self.amount(amount, measure) + space + wording.term(.unit, measure.rawValue)
    case .airtime, .items, .mentions, .posts, .engagement: self.amount(amount, measure)
    }
  }

  package func amount(_ amount: Int64, _ measure: Measure) -> String {
    switch measure {
    case .airtime: signed(DecimalText.time(milliseconds: amount))
    case .area: signed(DecimalText.area(squareMillimetres: amount, mark: wording.decimalMark))
    case .characters, .items, .mentions, .posts, .engagement: count(amount)
    }
  }

  package func count(_ count: Int64) -> String {
    style == .plain ? String(count) : signed(DecimalText.grouped(count, separator: "\u{202F}"))
  }

  package func percent(_ ratio: Ratio, decimals: Int = 1) -> String {
    percent(number: DecimalText.percent(ratio, decimals: decimals, mark: wording.decimalMark))
  }

  /// A percentage given in parts of 10^-`decimals` percent.
  package func percent(scaled: Int128, decimals: Int = 1) -> String {
    percent(number: DecimalText.fixed(scaled, decimals: decimals, mark: wording.decimalMark))
  }

  /// A relative deviation in percent, always with its sign; what rounds to nothing has none.
  package func deviation(_ ratio: Ratio) -> String {
    let scaled = ratio.scaled(by: 100, decimals: 1)
    return (scaled > 0 ? "+" : "") + percent(scaled: scaled)
  }

  /// An indicator with a fixed number of decimals; a value too large or not finite is the undefined mark.
  package func number(_ number: Double, decimals: Int) -> String {
    let scale = (0..<max(0, decimals)).reduce(1.0) { scale, _ in scale * 10 }
    guard let scaled = Int128(exactly: (number * scale).rounded(.toNearestOrAwayFromZero)) else {
      return wording.phrase(.undefinedMark)
    }
    return signed(DecimalText.fixed(scaled, decimals: decimals, mark: wording.decimalMark))
  }

  private func percent(number: String) -> String { signed(number) + space + "%" }

  private var space: String { style == .plain ? " " : "\u{00A0}" }

  private func signed(_ digits: String) -> String {
    style == .typographic && digits.hasPrefix("-") ? "\u{2212}" + digits.dropFirst() : digits
  }
}
