internal import Foundation

/// Texts in addresses and forms.
enum QueryText {
  /// For one part of a path or one value of a query.
  static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
  }

  static func decoded(_ text: some StringProtocol) -> String? {
    String(text).replacingOccurrences(of: "+", with: " ").removingPercentEncoding
  }

  /// A part of a path, in which `+` is itself.
  static func decodedPath(_ text: some StringProtocol) -> String? { String(text).removingPercentEncoding }

  private static let allowed = CharacterSet(
    charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")

  /// The fields of a form; of several with one name all values.
  static func fields(_ text: String) -> [String: [String]] {
    var fields: [String: [String]] = [:]
    for pair in text.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = decoded(parts[0]) else { continue }
      fields[name, default: []].append(parts.count > 1 ? decoded(parts[1]) ?? "" : "")
    }
    return fields
  }
}
