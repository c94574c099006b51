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

  /// Milliseconds from at most eight bytes of the form `75` or `75.5`; -1 for anything else, which may still be a time.
  @inline(__always)
  static func plainSeconds(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int64 {
    guard count > 0, count <= 8 else { return -1 }
    let bytes = UInt64(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt64.self))
    // The first byte that is not a digit: digits become 0 … 9, and nothing else stays below 10 with a zero upper half.
    let digits = bytes ^ 0x3030_3030_3030_3030
    let others = ((digits &+ 0x0606_0606_0606_0606) | digits) & 0xF0F0_F0F0_F0F0_F0F0
    let whole = min(others.trailingZeroBitCount / 8, count)
    guard whole > 0 else { return -1 }
    let high = eightDigits(digits &<< UInt64(64 - 8 * whole))
    if whole == count { return high &* 1000 }
    let decimals = count - whole - 1
    guard start[whole] == UInt8(ascii: "."), decimals > 0, decimals <= 3 else { return -1 }
    let rest = digits &>> UInt64(8 * (whole + 1))
    let restOthers = others &>> UInt64(8 * (whole + 1))
    guard restOthers & ((1 &<< UInt64(8 * decimals)) &- 1) == 0 else { return -1 }
    // Three places, the missing ones zero.
    let places = rest & ((1 &<< UInt64(8 * decimals)) &- 1)
    let low = Int64((places & 0xFF) &* 100 &+ (places &>> 8 & 0xFF) &* 10 &+ (places &>> 16 & 0xFF))
    return high &* 1000 &+ low
  }

  /// The number that eight bytes of 0 … 9 write, the first byte being the highest place: pairs, then fours, then the
  /// whole.
  @inline(__always)
  private static func eightDigits(_ digits: UInt64) -> Int64 {
    let pairs = (digits &* 10 &+ (digits &>> 8)) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ (pairs &>> 16)) & 0x0000_FFFF_0000_FFFF
    return Int64(truncatingIfNeeded: (fours &* 10_000 &+ (fours &>> 32)) & 0xFFFF_FFFF)
  }

  /// Milliseconds from `h:mm:ss`, `mm:ss` or seconds, each with at most three decimals after `.`, or after `,` unless
  /// exactly three digits follow and there is no colon, which could be thousands.
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
