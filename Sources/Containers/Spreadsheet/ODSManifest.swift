/// Reads the list of parts of an ODS for whether they are encrypted.
final class ODSManifest: PartEvents {
  static let elements = ["encryption-data", "encrypted-key"]

  private(set) var isEncrypted = false
  var failure: SpreadsheetError? { nil }

  func begin(_ element: Int, _ attributes: XMLAttributes) { isEncrypted = isEncrypted || element >= 0 }
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  func end(_ element: Int) {}
}
