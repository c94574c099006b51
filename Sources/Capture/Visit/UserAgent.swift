/// What the program calls itself to servers: its name, by which robots.txt speaks of it, and whom to write to about it.
package struct UserAgent: Sendable, Hashable {
  /// The name in robots.txt.
  package static let product = "qamtu"

  package let text: String

  /// The contact is an e-mail address, or an address of the web, at which the people behind the capture can be reached; nil for
  /// anything else, because a server's owner must be able to use it.
  package init?(version: String, contact: String) {
    let isPlain = contact.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && ![0x28, 0x29, 0x5C].contains($0) }
    let parts = contact.split(separator: "@", omittingEmptySubsequences: false)
    let isMail = parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !parts[1].contains("/")
    let isPage = (try? WebAddress(contact)) != nil
    guard isPlain, contact.utf8.count <= 200, isMail || isPage else { return nil }
    text = "\(UserAgent.product)/\(version) (+\(contact))"
  }
}
