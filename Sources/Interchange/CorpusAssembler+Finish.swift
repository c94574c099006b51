internal import CoverageModel

extension CorpusAssembler {
  /// Puts the rows of each item together, gives posts their engagement, and makes the
  /// checks that need all rows.
  mutating func finish(threads: Int) {
    var order: [UInt32]?
    if !isGrouped {
      let byItem = attributions.orderByItem(itemCount: table.items.count)
      attributions.reorder(byItem)
      order = byItem
    }
    applyEngagement()
    checkRows(order: order, threads: threads)
    checkDates()
  }

  /// The corpus; `log` must hold no error.
  func corpus(name: String) -> Corpus {
    let (labels, positions) = periods.sorted()
    var items = table.items
    if !labels.isEmpty {
      items.label = items.label.map { $0 == ItemColumns.none ? $0 : positions[Int($0)] }
    }
    return Corpus(
      name: name, items: items, attributions: attributions, programmes: programmes.texts, periodLabels: labels,
      coders: coders, recordings: recordings.recordings, engagement: engagement, airings: airings, debates: debates,
      incidents: incidents, inputs: inputs.sorted { $0.name < $1.name }, texts: texts)
  }

  /// The hour at which posts are compared.
  private static let engagementHour = 72

  /// Sets the measure of posts to their interactions at 72 hours, else at the latest hour before; 0 without any.
  private mutating func applyEngagement() {
    guard !engagement.isEmpty else { return }
    var chosen: [Int: EngagementSnapshot] = [:]
    for snapshot in engagement where snapshot.ageHours <= Self.engagementHour {
      if let known = chosen[snapshot.item], known.ageHours >= snapshot.ageHours { continue }
      chosen[snapshot.item] = snapshot
    }
    for row in 0..<attributions.count where attributions.start[row] == AttributionColumns.noSpan {
      let item = Int(attributions.item[row])
      guard table.items.kind[item] == ItemKind.post.code, let interactions = chosen[item]?.interactions else {
        continue
      }
      guard interactions < Int64(UInt32.max) else {
        log.add(
          Finding(
            rule: "too-large", place: Finding.Place(file: "engagement"), field: table.items.ids[item],
            found: "\(interactions) interactions", expected: "fewer than \(UInt32.max)",
            mend: "Check the counts of this post."))
        continue
      }
      attributions.measure[row] = UInt32(interactions)
    }
  }
}
