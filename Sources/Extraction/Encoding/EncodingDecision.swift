/// Which encoding a page's bytes were read in, why, and what spoke for another one.
package struct EncodingDecision: Sendable, Hashable {
  /// What settled the matter.
  package enum Reason: String, Sendable, Hashable, CaseIterable {
    /// A byte order mark.
    case bom
    case httpHeader = "http-header"
    case meta
    case xmlDeclaration = "xml-declaration"
    /// The bytes are well-formed UTF-8, or all but a few are.
    case utf8Validity = "utf8-validity"
    /// What the bytes would say in each encoding was compared with how languages are written.
    case statistics
  }

  /// An encoding that the page or its header named, and that was not taken.
  package struct Rejection: Sendable, Hashable {
    /// The encoding's name, or the label as the page spells it when it names none that is known.
    package let name: String
    /// Where it was named.
    package let source: Reason
    /// Why it was not taken, one clause in English.
    package let why: String
  }

  package let encoding: PageEncoding
  package let reason: Reason
  package let rejected: [Rejection]
  /// Bytes of the page that say nothing in the encoding; U+FFFD stands for them in the text.
  package let replacedBytes: Int

  /// The decision in one line, for a warning or a note.
  package var summary: String {
    var text = "\(encoding.rawValue) (\(reason.rawValue))"
    if replacedBytes > 0 { text += ", \(replacedBytes) bytes replaced" }
    for rejection in rejected {
      text += "; not \(rejection.name) (\(rejection.source.rawValue)): \(rejection.why)"
    }
    return text
  }
}
