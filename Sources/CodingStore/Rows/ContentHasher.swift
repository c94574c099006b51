internal import Containers

/// The digest of the rows that one event added to one table.
///
/// Each value is written with its kind and length, so that no two different rows give the same bytes: `n` for none,
/// `i` and the number and `;`, `t` or `b` and the number of bytes and `:` and the bytes; `/` ends a row.
struct ContentHasher: ~Copyable {
  private var hasher = SHA256Hasher()
  private var buffer: [UInt8] = []
  private(set) var rows = 0

  private static let bufferBytes = 1 << 16

  init() { buffer.reserveCapacity(ContentHasher.bufferBytes + 4096) }

  mutating func addNone() { buffer.append(UInt8(ascii: "n")) }

  mutating func add(_ number: Int64) {
    buffer.append(UInt8(ascii: "i"))
    DecimalDigits.append(number, to: &buffer)
    buffer.append(UInt8(ascii: ";"))
  }

  mutating func add(text: UnsafeRawBufferPointer) { add(UInt8(ascii: "t"), text) }

  mutating func add(blob: UnsafeRawBufferPointer) { add(UInt8(ascii: "b"), blob) }

  mutating func endRow() {
    rows += 1
    buffer.append(UInt8(ascii: "/"))
    if buffer.count >= ContentHasher.bufferBytes { flush() }
  }

  /// In lower-case hexadecimal.
  consuming func digest() -> String {
    flush()
    return hasher.hex()
  }

  private mutating func add(_ kind: UInt8, _ bytes: UnsafeRawBufferPointer) {
    buffer.append(kind)
    DecimalDigits.append(Int64(bytes.count), to: &buffer)
    buffer.append(UInt8(ascii: ":"))
    buffer.append(contentsOf: bytes)
  }

  private mutating func flush() {
    buffer.withUnsafeBytes { hasher.update($0) }
    buffer.removeAll(keepingCapacity: true)
  }
}
