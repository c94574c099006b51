internal import CoverageModel

/// A declared time. The tables give minutes as decimal text; the true unit is the second.
///
/// `8.416666666666666` is 505 s: a number of seconds was divided by 60 and cut at some decimal. The text is read exactly, with
/// integers, and snapped to the nearest second.
package struct DeclaredTime: Sendable, Hashable {
  package enum Fault: Error, Sendable, Hashable {
    /// Not decimal digits, or more of them than `integerDigits` and `fractionDigits`.
    case notANumber
    /// Further than `largestResidual` from a whole second; the residual in microseconds.
    case residual(microseconds: Int64)
  }

  /// The largest distance from a whole second that cutting decimals explains, in microseconds: half of the fourth decimal of a
  /// minute is 3 ms.
  package static let largestResidual: Int64 = 3000
  static let integerDigits = 7
  static let fractionDigits = 20

  /// Whole seconds; below zero where the table takes time back.
  package let seconds: Int64
  /// Whether the text has a minus sign: `-0` is zero all the same, `-0.001` is below it.
  package let isSigned: Bool
  package let isZero: Bool

  package var isNegative: Bool { isSigned && !isZero }

  /// Reads minutes.
  ///
  /// - Throws: the `Fault`.
  package init(minutes text: String) throws(Fault) {
    var rest = Array(text.utf8)[...]
    isSigned = rest.first == UInt8(ascii: "-")
    if isSigned { rest = rest.dropFirst() }
    let mark = rest.firstIndex(of: UInt8(ascii: ".")) ?? rest.endIndex
    let whole = rest[..<mark]
    let fraction = rest[mark...].dropFirst()
    let isWritten = !whole.isEmpty && (mark == rest.endIndex || !fraction.isEmpty)
    guard isWritten, whole.count <= DeclaredTime.integerDigits, fraction.count <= DeclaredTime.fractionDigits else {
      throw .notANumber
    }
    // At most 27 digits, so that the products below stay far inside 128 bits.
    var scaled: Int128 = 0
    for byte in whole + fraction {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { throw .notANumber }
      scaled = scaled * 10 + Int128(byte - UInt8(ascii: "0"))
    }
    let scale = fraction.reduce(Int128(1)) { scale, _ in scale * 10 }
    let magnitude = Ratio.rounded(scaled * 60, by: scale)
    let residual = Ratio.rounded(abs(scaled * 60 - magnitude * scale) * 1_000_000, by: scale)
    guard residual <= Int128(DeclaredTime.largestResidual) else { throw .residual(microseconds: Int64(residual)) }
    isZero = scaled == 0
    seconds = Int64(isSigned ? -magnitude : magnitude)
  }
}
