internal import Containers
internal import CoverageModel
internal import Pipeline

/// An item as its coder's page needs it.
struct ItemJSON {
  private let codebook: Codebook
  private let desk: Desk
  private let outlets: [String: String]

  init(_ codebook: Codebook, _ desk: Desk, language: String) {
    self.codebook = codebook
    self.desk = desk
    outlets = Dictionary(
      codebook.outlets.map { ($0.id, $0.names.text(in: language)) }, uniquingKeysWith: { first, _ in first })
  }

  func value(_ item: DeskItem) -> JSONValue {
    .object(
      facts(item) + [
        ("record", item.draft.json), ("sequence", .integer(Int64(item.sequence))),
        ("finished", .bool(item.isFinished)),
        ("suggestions", .array(item.suggestions.enumerated().map { ItemJSON.suggestion($1, number: $0 + 1) })),
        ("defaults", defaults(item.record)),
        (
          "copies",
          .array(
            item.copies.map { copy in
              .object([
                ("item", .string(copy.item.id)), ("outletLabel", .string(outlets[copy.item.outlet] ?? "")),
                ("title", .string(copy.item.texts["title"] ?? "")), ("likeness", .integer(Int64(copy.likeness))),
              ])
            })
        ),
        ("previous", item.previous.map { .string($0) } ?? .null), ("next", item.next.map { .string($0) } ?? .null),
        ("position", .integer(Int64(item.position))), ("total", .integer(Int64(item.total))),
      ])
  }

  /// What there is of the item itself, whoever looks at it.
  func facts(_ item: DeskItem) -> [(String, JSONValue)] {
    let record = item.record
    return QueueJSON.facts(record, outlets, codebook.zone) + [
      ("url", record.texts["url"].map { .string($0) } ?? .null),
      ("language", record.texts["language"].map { .string($0) } ?? .null),
      ("text", text(item)),
      ("codes", .object(record.codes.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })),
      ("archived", item.evidence.map { .string("/archived/\($0)") } ?? .null),
      ("media", media(record)),
      (
        "gaps",
        .array(
          item.gaps.map { gap in
            .object([
              ("start", .integer(gap.span.lowerBound)), ("end", .integer(gap.span.upperBound)),
              ("reason", .string(gap.reason)),
            ])
          })
      ),
    ]
  }

  private func text(_ item: DeskItem) -> JSONValue {
    guard let body = item.body else { return .null }
    return .object([
      ("body", .string(body)),
      (
        "blocks",
        .array(
          item.blocks.map { block in
            .object([
              ("kind", .string(block.kind)), ("start", .integer(Int64(block.span.lowerBound))),
              ("end", .integer(Int64(block.span.upperBound))),
            ])
          })
      ),
    ])
  }

  private func media(_ record: ItemRecord) -> JSONValue {
    guard record.kind == .broadcast, let media = MediaFile.of(item: record.id, in: desk.mediaPath) else { return .null }
    func place(_ file: MediaFile) -> JSONValue { .string("/media/\(QueryText.encoded(file.name))") }
    return .object([
      ("url", place(media.file)), ("kind", .string(media.isVideo ? "video" : "audio")),
      ("subtitles", media.subtitles.map(place) ?? .null),
    ])
  }

  private func defaults(_ record: ItemRecord) -> JSONValue {
    .object(
      desk.defaults(for: record, codebook).sorted { $0.key < $1.key }.map { actor, own in
        let members: [(String, JSONValue)] =
          (own.capacity.map { [("capacity", .string($0.name))] } ?? [])
          + (own.gender.map { [("gender", .string($0.name))] } ?? [])
        return (actor, .object(members))
      })
  }

  private static func suggestion(_ one: AttributionRecord, number: Int) -> JSONValue {
    .object([
      ("number", .integer(Int64(number))), ("actor", .string(one.actor)),
      ("start", .integer(Int64(one.span?.lowerBound ?? 0))),
      ("end", .integer(Int64(one.span?.upperBound ?? one.measure))), ("mode", .string(one.mode.name)),
      ("capacity", .string(one.capacity.name)), ("tone", .string(one.tone.name)),
      ("gender", one.gender.map { .string($0.name) } ?? .null),
      ("codes", .object(one.codes.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })),
    ])
  }

  static func decision(_ decision: DeskDecision) -> JSONValue { .object(conflict(decision)) }

  static func conflict(_ decision: DeskDecision) -> [(String, JSONValue)] {
    [
      ("sequence", .integer(Int64(decision.sequence))), ("label", .string(decision.label)),
      ("at", .string(StampText.text(decision.at))), ("record", decision.record.json),
    ]
  }
}
