/// Bytes that are written field by field and taken away by the page: appending a short field to a long array costs several times
/// what it takes to write it.
package struct BytePage: ~Copyable {
  @usableFromInline var start = UnsafeMutablePointer<UInt8>.allocate(capacity: BytePage.bytes * 2)
  @usableFromInline var count = 0
  @usableFromInline var capacity = BytePage.bytes * 2

  @usableFromInline static let bytes = 1 << 13

  package init() {}

  deinit { start.deallocate() }

  /// Whether it is time to `take` what was written; more may be appended all the same.
  @inlinable
  package var isFull: Bool { count >= BytePage.bytes }

  /// Lends what was written since the last time.
  @inlinable
  package mutating func take(_ body: (UnsafeRawBufferPointer) -> Void) {
    body(UnsafeRawBufferPointer(start: start, count: count))
    count = 0
  }

  @inlinable
  @inline(__always)
  package mutating func append(_ byte: UInt8) {
    if count == capacity { grow(1) }
    start[count] = byte
    count += 1
  }

  @inlinable
  @inline(__always)
  package mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress else { return }
    if capacity - count < bytes.count { grow(bytes.count) }
    UnsafeMutableRawPointer(start + count).copyMemory(from: base, byteCount: bytes.count)
    count += bytes.count
  }

  /// A whole number in decimal digits.
  @inlinable
  package mutating func append(decimal number: Int64) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var length = 1
    var power: UInt64 = 10
    while length < 20, number.magnitude >= power {
      length += 1
      power = length < 20 ? power * 10 : power
    }
    if capacity - count < length { grow(length) }
    var rest = number.magnitude
    for place in stride(from: count + length - 1, through: count, by: -1) {
      start[place] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
      rest /= 10
    }
    count += length
  }

  @usableFromInline
  mutating func grow(_ more: Int) {
    capacity = max(capacity * 2, count + more)
    let wider = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    wider.update(from: start, count: count)
    start.deallocate()
    start = wider
  }
}
