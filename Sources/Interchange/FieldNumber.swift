internal import Containers

/// A number read from a field, or why there is none.
struct FieldNumber {
  enum Fault {
    case malformed, negative, tooLarge
    /// One comma followed by three digits: a decimal mark here, a thousands separator there.
    case ambiguous
  }

  let value: Int64
  let fault: Fault?

  init(_ value: Int64) { (self.value, fault) = (value, nil) }
  init(_ fault: Fault) { (value, self.fault) = (0, fault) }

  /// More digits than this overflow every column.
  private static let maxDigits = 15

  /// A whole number without sign.
  static func whole(_ start: UnsafePointer<UInt8>, _ count: Int) -> FieldNumber {
    var value: Int64 = 0
    for position in 0..<count {
      let digit = start[position] &- 0x30
      guard digit < 10 else { return FieldNumber(fault(start, count)) }
      guard position < maxDigits else { return FieldNumber(.tooLarge) }
      value = value &* 10 &+ Int64(digit)
    }
    return count > 0 ? FieldNumber(value) : FieldNumber(.malformed)
  }

  /// Milliseconds from `h:mm:ss`, `mm:ss` or seconds, each with at most three decimals after `.`, or after `,` unless exactly
  /// three digits follow and there is no colon, which could be thousands.
  static func milliseconds(_ start: UnsafePointer<UInt8>, _ count: Int) -> FieldNumber {
    var whole: Int64 = 0
    var part: Int64 = 0
    var digits = 0
    var colons = 0
    var position = 0
    while position < count {
      let byte = start[position]
      let digit = byte &- 0x30
      if digit < 10 {
        part = part &* 10 &+ Int64(digit)
        digits += 1
        if digits > 10 { return FieldNumber(.tooLarge) }
      } else if byte == UInt8(ascii: ":"), digits > 0, colons < 2, colons == 0 || (digits == 2 && part < 60) {
        whole = (whole &+ part) &* 60
        (part, digits) = (0, 0)
        colons += 1
      } else {
        break
      }
      position += 1
    }
    guard digits > 0, colons == 0 || (digits == 2 && part < 60) else { return FieldNumber(fault(start, count)) }
    // At most 10^10 hours' digits times 3600 times 1000, which Int64 holds.
    var milliseconds = (whole &+ part) &* 1000
    if position < count {
      let mark = start[position]
      let decimals = count - position - 1
      guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: ","), (1...3).contains(decimals) else {
        return FieldNumber(fault(start, count))
      }
      var scale: Int64 = 100
      for offset in position + 1..<count {
        let digit = start[offset] &- 0x30
        guard digit < 10 else { return FieldNumber(fault(start, count)) }
        milliseconds &+= Int64(digit) &* scale
        scale /= 10
      }
      if mark == UInt8(ascii: ","), colons == 0, decimals == 3 { return FieldNumber(.ambiguous) }
    }
    return FieldNumber(milliseconds)
  }

  /// What is wrong with a text that is not a number: only its sign, or more.
  private static func fault(_ start: UnsafePointer<UInt8>, _ count: Int) -> Fault {
    guard count > 1, start[0] == UInt8(ascii: "-") else { return .malformed }
    return (1..<count).allSatisfy { (0x2C...0x3A).contains(start[$0]) } ? .negative : .malformed
  }
}
