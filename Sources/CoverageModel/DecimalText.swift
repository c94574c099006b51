/// Exact numbers as text. No locale: the decimal mark is an argument, digits are never grouped unless asked.
package enum DecimalText {
  /// `scaled` / 10^`decimals` with `mark` as decimal mark: (124, 1) is "12.4", (-5, 1) is "-0.5".
  package static func fixed(_ scaled: Int128, decimals: Int, mark: String = ".") -> String {
    let digits = String(scaled.magnitude)
    let sign = scaled < 0 ? "-" : ""
    guard decimals > 0 else { return sign + digits }
    let long =
      digits.utf8.count > decimals ? digits : String(repeating: "0", count: decimals + 1 - digits.utf8.count) + digits
    return sign + String(long.dropLast(decimals)) + mark + String(long.suffix(decimals))
  }

  /// The ratio as a percentage, rounded half away from zero on the integers.
  package static func percent(_ ratio: Ratio, decimals: Int = 1, mark: String = ".") -> String {
    fixed(ratio.scaled(by: 100, decimals: decimals), decimals: decimals, mark: mark)
  }

  /// The mean share as a percentage.
  package static func percent(_ mean: MeanShare, decimals: Int = 1, mark: String = ".") -> String {
    fixed(mean.scaled(by: 100, decimals: decimals), decimals: decimals, mark: mark)
  }

  /// Milliseconds as h:mm:ss, rounded half away from zero to the second.
  package static func time(milliseconds: Int64) -> String {
    let seconds = Int(Ratio.rounded(Int128(milliseconds), by: 1000).magnitude)
    let sign = milliseconds < 0 && seconds > 0 ? "-" : ""
    return sign + "\(seconds / 3600):" + padded(seconds / 60 % 60, 2) + ":" + padded(seconds % 60, 2)
  }

  /// Square millimetres as cm² with one decimal.
  package static func area(squareMillimetres: Int64, mark: String = ".") -> String {
    fixed(Ratio.rounded(Int128(squareMillimetres), by: 10), decimals: 1, mark: mark)
  }

  /// A whole number with `separator` between groups of three digits.
  package static func grouped(_ value: Int64, separator: String) -> String {
    var digits = Array(String(value.magnitude))
    var position = digits.count - 3
    while position > 0 {
      digits.insert(contentsOf: separator, at: position)
      position -= 3
    }
    return (value < 0 ? "-" : "") + String(digits)
  }
}
