internal import Containers
internal import CoverageModel

/// What a post is; checked, and of no effect on tables.
private enum PostKind: String, CaseIterable { case original, share, reply, ad }

extension RecordBlockParser {
  /// A post is an item with one attribution, to the account's actor; the account is its programme.
  func parsePost(_ row: RowView, _ batch: inout RowBatch, _ reporter: inout RowReporter) {
    let id = parser.itemID(row, header.position("item"), &reporter)
    let outlet = parser.outlet(row, header.position("outlet"), &reporter)
    let actor = parser.actor(row, header.position("actor"), &reporter)
    let published = moment(row, "published", &reporter)
    let tone = parser.code(
      row, header.position("tone"), parser.names.tones, missing: Int(Tone.notCoded.rawValue), &reporter)
    let kind = header.position("kind")
    if parser.field(row, kind) != nil, choice(row, "kind", PostKind.self, &reporter) == nil { return }
    guard let id, let outlet, let actor, let published, let tone else { return }
    let account = parser.field(row, header.position("account")).map { batch.programmes.position($0) }
    let item = ItemRow(
      kind: ItemKind.post.code, outlet: UInt16(truncatingIfNeeded: outlet),
      programme: account.flatMap { $0 < Int(ItemColumns.none) ? UInt16($0) : nil } ?? ItemColumns.none,
      start: published, length: 0, label: ItemColumns.none, election: true)
    let codes = [UInt8](repeating: 0, count: parser.names.itemVariables.count)
    batch.items.append(item, id: id.bytes, line: row.line, variables: codes)
    appendAttribution(
      row, to: actor, start: AttributionColumns.noSpan, measure: 0, capacity: .unclear,
      tone: UInt8(truncatingIfNeeded: tone), &batch)
  }

  /// Adds the one attribution of the item that was added last.
  func appendAttribution(
    _ row: RowView, to actor: Int, start: UInt32, measure: UInt32, capacity: Capacity, tone: UInt8,
    _ batch: inout RowBatch
  ) {
    if batch.coders.isEmpty { batch.coders.append(Coder(id: PostTableText.coder, purpose: .primary)) }
    batch.lines.append(row: batch.rows.count, line: row.line)
    batch.rowVariables.append(
      contentsOf: repeatElement(0, count: parser.names.attributionVariables.count))
    batch.rows.item.append(UInt32(batch.items.count - 1))
    batch.rows.actor.append(UInt16(truncatingIfNeeded: actor))
    batch.rows.start.append(start)
    batch.rows.measure.append(measure)
    batch.rows.mode.append(Mode.direct.rawValue)
    batch.rows.capacity.append(capacity.rawValue)
    batch.rows.tone.append(tone)
    batch.rows.gender.append(parser.names.actorGenders[actor])
    batch.rows.coder.append(0)
  }

  func parseEngagement(_ row: RowView, _ batch: inout RowBatch, _ reporter: inout RowReporter) {
    let itemColumn = header.position("item")
    guard let id = parser.field(row, itemColumn) else {
      return reportMissing(row, itemColumn, "item", &reporter)
    }
    guard let item = corpus.position(of: id, after: nil), corpus.items.kind[item] == ItemKind.post.code else {
      return reporter.report(
        "unknown-item", row, column: itemColumn, expected: "the id of a post", mend: "Add the post, or correct the id.")
    }
    var isFaulty = false
    let age = count(row, "age_hours", &reporter, &isFaulty)
    let likes = count(row, "likes", &reporter, &isFaulty)
    let comments = count(row, "comments", &reporter, &isFaulty)
    let shares = count(row, "shares", &reporter, &isFaulty)
    let views = count(row, "views", &reporter, &isFaulty)
    guard !isFaulty else { return }
    guard let age else { return reportMissing(row, header.position("age_hours"), "age_hours", &reporter) }
    batch.engagement.append(
      EngagementSnapshot(
        item: item, ageHours: Int(age), likes: likes, comments: comments, shares: shares, views: views))
  }
}
