/// Something wrong in an archive or in a message of it; reading goes on behind it.
package struct ArchiveFault: Error, Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    // The gzip members of the file.
    case damagedMember, cutMember, notGzip, ratioTooHigh
    // Records and their headers.
    case noRecord, cutHeader, headerTooLong, badHeaderLine, tooManyFields, unknownVersion, missingField, badDate
    case badLength, blockTooLarge, shortBlock, cutBlock, textAfterBlock, wrongDigest, unknownDigest
    // HTTP messages.
    case badStartLine, notChunked, badChunk, cutChunk, notCompressed, damagedBody, cutBody, bodyTooLarge
    case unsupportedCoding, wrongBodyLength
    // WACZ packages.
    case badEntry, badJSON, missingEntry, wrongSize
  }

  package let kind: Kind
  /// Where it is.
  package let place: ArchivePlace
  /// What was found, short and printable.
  package let found: String
  package let expected: String

  package init(_ kind: Kind, at place: ArchivePlace, found: String, expected: String) {
    self.kind = kind
    self.place = place
    self.found = found
    self.expected = expected
  }
}

extension ArchiveFault: CustomStringConvertible {
  /// `byte 1978 + 120: found …; expected … [short-block]`
  package var description: String { "\(place): found \(found); expected \(expected) [\(kind.rawValue)]" }
}
