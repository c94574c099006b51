internal import CoverageModel

/// What a reader knows of one item of the sheet.
struct SheetItem: Sendable, Hashable {
  let id: String
  let kind: ItemKind
  let length: UInt32
  /// Nil when the file does not say.
  let revision: Int?
  /// The ids of variables of level `item` that are known of it.
  let known: Set<String>

  init(_ entry: SheetIdentityPage.Entry) {
    (id, kind, length) = (entry.item, entry.kind, entry.length)
    (revision, known) = (entry.revision, Set(entry.known))
  }

  init(_ record: ItemRecord, revision: Int?) {
    (id, kind, length) = (record.id, record.kind, record.length)
    (self.revision, known) = (revision, Set(record.codes.keys))
  }

  var isTime: Bool { ItemKind.isTime(code: kind.code) }

  /// The largest end of a span and the largest typed amount.
  var limit: UInt32 { ItemFacts.limit(kind: kind.code, length: length) }

  var lengthInWords: String { ItemKind.words(UInt64(length), code: kind.code) }
}
