package import CoverageModel

/// Items as the file `items.csv` has them: what a `CorpusReader` makes of it are the same items.
package struct ItemTableText: Sendable {
  private var rows = RowText()
  /// Variables of level `item` with codes of their own.
  private let variables: [String]

  /// - Parameter codebook: whose variables become columns.
  package init(codebook: Codebook) {
    variables = codebook.variables.filter { $0.level == .item && !Variable.fixed.contains($0.id) }.map(\.id)
    rows.row(
      ["item", "kind", "outlet", "programme", "start", "published", "length", "period", "election"] + variables
        + ItemLayout.texts)
  }

  package mutating func append(_ item: ItemRecord) {
    rows.text(item.id)
    rows.text(item.kind.rawValue)
    rows.text(item.outlet)
    rows.text(item.programme ?? "")
    let moment = item.start.map(MomentText.text) ?? ""
    let isBroadcast = item.kind == .broadcast
    rows.text(isBroadcast || item.kind == .declaration ? moment : "")
    rows.text(isBroadcast || item.kind == .declaration ? "" : moment)
    switch item.kind {
    case .broadcast: rows.seconds(milliseconds: Int64(item.length))
    case .article, .print: rows.number(Int64(item.length))
    case .post, .declaration: rows.none()
    }
    rows.text(item.period ?? "")
    rows.text(item.isElection ? "yes" : "no")
    for variable in variables { rows.text(item.codes[variable] ?? "") }
    for column in ItemLayout.texts { rows.text(item.texts[column] ?? "") }
    rows.endRow()
  }

  /// The file.
  package var bytes: [UInt8] { rows.bytes }
}
