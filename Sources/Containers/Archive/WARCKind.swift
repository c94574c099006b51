/// What a record of a web archive holds (WARC 1.1, section 6).
package enum WARCKind: String, Sendable, Hashable, CaseIterable {
  /// About the file or a part of it.
  case warcinfo
  /// What a server answered, with the protocol's header.
  case response
  /// Something that was had without a protocol's header.
  case resource
  /// What was asked of a server.
  case request
  /// About another record.
  case metadata
  /// A later visit that found what another record holds already.
  case revisit
  /// Another record's content in another form.
  case conversion
  /// The further part of a record that was split over files.
  case continuation
  /// A type that the standard does not know.
  case other
}
