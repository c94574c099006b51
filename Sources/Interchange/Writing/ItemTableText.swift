package import CoverageModel

/// Items as the file `items.csv` has them: what a `CorpusReader` makes of it are the same items.
///
/// Texts are lent as bytes, so that many rows cost no values.
package struct ItemTableText: ~Copyable {
  private var rows = RowText()
  private let variableCount: Int

  /// One item, whose texts need to live only while it is appended.
  package struct Row {
    package let id: UnsafeRawBufferPointer
    package let kind: ItemKind
    package let outlet: UnsafeRawBufferPointer
    /// Empty for none.
    package let programme: UnsafeRawBufferPointer
    /// UTC milliseconds.
    package let start: Int64?
    /// In the measure of the kind.
    package let length: Int64
    /// Empty for none.
    package let period: UnsafeRawBufferPointer
    package let isElection: Bool

    package init(
      id: UnsafeRawBufferPointer, kind: ItemKind, outlet: UnsafeRawBufferPointer, programme: UnsafeRawBufferPointer,
      start: Int64?, length: Int64, period: UnsafeRawBufferPointer, isElection: Bool
    ) {
      self.id = id
      self.kind = kind
      self.outlet = outlet
      self.programme = programme
      self.start = start
      self.length = length
      self.period = period
      self.isElection = isElection
    }
  }

  /// The columns of texts, in the order in which `append` takes them.
  package static let textColumns = ItemLayout.texts

  /// Ids of the variables of level `item` that have a column.
  package static func variables(of codebook: Codebook) -> [String] {
    codebook.variables.filter { $0.level == .item && !Variable.fixed.contains($0.id) }.map(\.id)
  }

  /// - Parameters:
  ///   - codebook: whose variables become columns.
  ///   - count: about how many items there will be.
  package init(codebook: Codebook, count: Int = 0) {
    let variables = ItemTableText.variables(of: codebook)
    variableCount = variables.count
    rows.reserve(count * (64 + 12 * variables.count))
    rows.row(
      ["item", "kind", "outlet", "programme", "start", "published", "length", "period", "election"] + variables
        + ItemTableText.textColumns)
  }

  /// - Parameters:
  ///   - item: whose texts need to live only while it is appended.
  ///   - codes: of the variables, in the order of `variables`; empty when nothing is coded.
  ///   - texts: in the order of `textColumns`; empty when there are none.
  package mutating func append(_ item: Row, codes: [String], texts: [String]) {
    rows.text(item.id)
    rows.text(item.kind.rawValue)
    rows.text(item.outlet)
    rows.guarded(item.programme)
    let isBroadcast = item.kind == .broadcast || item.kind == .declaration
    if !isBroadcast { rows.none() }
    if let start = item.start { rows.moment(start) } else { rows.none() }
    if isBroadcast { rows.none() }
    switch item.kind {
    case .broadcast: rows.seconds(milliseconds: item.length)
    case .article, .print: rows.number(item.length)
    case .post, .declaration: rows.none()
    }
    rows.text(item.period)
    rows.text(item.isElection ? "yes" : "no")
    for position in 0..<variableCount {
      if position < codes.count { rows.text(codes[position]) } else { rows.none() }
    }
    for position in ItemTableText.textColumns.indices {
      if position < texts.count { rows.guarded(texts[position]) } else { rows.none() }
    }
    rows.endRow()
  }

  /// Appends an item that is a value; see the other `append`.
  package mutating func append(_ item: ItemRecord, codes: [String], texts: [String]) {
    let lent = [item.id, item.outlet, item.programme ?? "", item.period ?? ""].map { Array($0.utf8) }
    lent[0].withUnsafeBytes { id in
      lent[1].withUnsafeBytes { outlet in
        lent[2].withUnsafeBytes { programme in
          lent[3].withUnsafeBytes { period in
            append(
              Row(
                id: id, kind: item.kind, outlet: outlet, programme: programme, start: item.start,
                length: Int64(item.length), period: period, isElection: item.isElection),
              codes: codes, texts: texts)
          }
        }
      }
    }
  }

  /// The file.
  package consuming func bytes() -> [UInt8] { rows.bytes() }
}
