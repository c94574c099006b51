/// Whole numbers as decimal digits, appended to bytes without a text in between.
package enum DecimalDigits {
  package static func append(_ number: Int64, to bytes: inout [UInt8]) {
    guard number < 0 || number > 9 else { return bytes.append(UInt8(truncatingIfNeeded: 0x30 + number)) }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var start = 20
      var rest = number.magnitude
      repeat {
        start -= 1
        digits[start] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
        rest /= 10
      } while rest > 0
      if number < 0 {
        start -= 1
        digits[start] = UInt8(ascii: "-")
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[start...]))
    }
  }
}
