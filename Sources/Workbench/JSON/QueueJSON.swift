internal import Containers
internal import CoverageModel
internal import Pipeline

/// A queue as the interface has it.
struct QueueJSON {
  private let outlets: [String: String]
  private let zone: ZoneRules

  init(_ codebook: Codebook, language: String) {
    outlets = Dictionary(
      codebook.outlets.map { ($0.id, $0.names.text(in: language)) }, uniquingKeysWith: { first, _ in first })
    zone = codebook.zone
  }

  func value(_ queue: DeskQueue, coder: String) -> JSONValue {
    .object([
      ("coder", .string(coder)), ("done", .integer(Int64(queue.done))), ("total", .integer(Int64(queue.total))),
      (
        "batches",
        .array(
          queue.batches.map { batch in
            .object([
              ("number", .integer(Int64(batch.number))), ("items", .array(batch.entries.map(entry))),
            ])
          })
      ),
    ])
  }

  private func entry(_ entry: DeskQueue.Entry) -> JSONValue {
    .object(
      QueueJSON.facts(entry.item, outlets, zone) + [
        ("state", .string(entry.state.rawValue)), ("place", .integer(Int64(entry.place))),
      ])
  }

  /// What a list says of an item.
  static func facts(_ item: ItemRecord, _ outlets: [String: String], _ zone: ZoneRules) -> [(String, JSONValue)] {
    [
      ("item", .string(item.id)), ("kind", .string(item.kind.rawValue)), ("outlet", .string(item.outlet)),
      ("outletLabel", .string(outlets[item.outlet] ?? item.outlet)),
      ("programme", item.programme.map { .string($0) } ?? .null),
      ("title", .string(item.texts["title"] ?? "")),
      ("start", item.start.map { .string(MomentJSON.text($0, zone)) } ?? .null),
      ("length", .integer(Int64(item.length))),
    ]
  }
}
