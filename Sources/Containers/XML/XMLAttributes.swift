/// The attributes of one element, as bytes of the parser.
package struct XMLAttributes {
  /// For each attribute: local name, prefix, namespace, begin and end of the value.
  private let parts: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  private let count: Int

  init(parts: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int) {
    self.parts = parts
    self.count = count
  }

  /// The value of an attribute by its local name, of the namespace if one is given.
  @inline(__always)
  package func bytes(_ name: StaticString, namespace: StaticString? = nil) -> UnsafeBufferPointer<UInt8>? {
    guard let parts else { return nil }
    for index in 0..<count {
      let part = parts + index * 5
      guard let local = part[0], XMLAttributes.equal(local, name) else { continue }
      if let namespace {
        guard let uri = part[2], XMLAttributes.equal(uri, namespace) else { continue }
      }
      guard let start = part[3], let end = part[4] else { return nil }
      return UnsafeBufferPointer(start: start, count: end - start)
    }
    return nil
  }

  package func text(_ name: StaticString, namespace: StaticString? = nil) -> String? {
    bytes(name, namespace: namespace).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A whole number without sign below 10^15; nil when the attribute is missing or something else.
  @inline(__always)
  package func number(_ name: StaticString, namespace: StaticString? = nil) -> Int? {
    bytes(name, namespace: namespace).flatMap(XMLAttributes.number)
  }

  @inline(__always)
  static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 15 else { return nil }
    var value = 0
    for byte in bytes {
      let digit = byte &- 0x30
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return value
  }

  @inline(__always)
  private static func equal(_ text: UnsafePointer<UInt8>, _ name: StaticString) -> Bool {
    let count = name.utf8CodeUnitCount
    let wanted = name.utf8Start
    for position in 0..<count where text[position] != wanted[position] { return false }
    return text[count] == 0
  }
}
