package import CoverageModel

/// One capture of an address, as far as captures are compared.
package struct PageVersion: Sendable, Hashable {
  /// The address that the page names as its own, else that of the capture; empty when there is neither.
  package let address: String
  package let id: String
  /// UTC milliseconds.
  package let captured: Int64?
  package let outcome: PageOutcome
  package let title: String
  package let characters: Int
  /// The texts of the body's blocks.
  package let blocks: [String]

  package init(_ document: Document) {
    let url = document.canonicalURL.flatMap { $0.isEmpty ? nil : $0 } ?? document.url
    address = String(url.prefix { $0 != "#" })
    id = document.id
    captured = document.evidence.captured
    outcome = document.outcome
    title = document.title
    characters = document.characters
    blocks = document.body.isEmpty ? [] : document.body.split(separator: "\n").map(String.init)
  }
}
