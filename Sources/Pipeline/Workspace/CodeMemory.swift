internal import CodingStore

/// The codes or texts of rows in the order of columns; most rows have those of a row before.
struct CodeMemory {
  private let keys: [String]
  private var known: [[UInt8]: [String]] = [:]
  private static let most = 4096

  init(keys: [String]) { self.keys = keys }

  /// - Throws: `StoreError.damaged`.
  mutating func codes(_ bytes: UnsafeRawBufferPointer) throws(StoreError) -> [String] {
    guard !keys.isEmpty, !bytes.isEmpty else { return [] }
    let key = Array(bytes)
    if let codes = known[key] { return codes }
    let codes = codes(of: try CodeText.codes(bytes))
    if known.count >= CodeMemory.most { known = [:] }
    known[key] = codes
    return codes
  }

  func codes(of values: [String: String]) -> [String] { values.isEmpty ? [] : keys.map { values[$0] ?? "" } }
}
