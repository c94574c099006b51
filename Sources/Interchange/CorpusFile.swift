package import Containers

/// One file of a corpus, by its role (`items.csv`, `attributions.ndjson`, …) and where its bytes come from.
package struct CorpusFile: Sendable, Hashable {
  /// The file's name as findings print it; the last part of it tells what the file holds.
  package let name: String
  package let source: ByteSource

  package init(name: String, source: ByteSource) {
    self.name = name
    self.source = source
  }

  /// What a file of a corpus holds.
  enum Role: String, CaseIterable {
    case items, attributions, recordings, posts, engagement, airings, debates, incidents
  }

  enum Format { case csv, ndjson, workbook }

  /// The names of the files that a corpus folder may hold, in the order in which they are read.
  package static let names = Role.allCases.flatMap { role in
    ["csv", "ndjson", "xlsx", "ods"].map { "\(role.rawValue).\($0)" }
  }

  /// The name without its folder.
  var baseName: String { String(name[(name.lastIndex(of: "/").map(name.index(after:)) ?? name.startIndex)...]) }

  var role: Role? { baseName.lastIndex(of: ".").flatMap { Role(rawValue: String(baseName[..<$0])) } }

  var format: Format? {
    if baseName.hasSuffix(".csv") || baseName.hasSuffix(".tsv") { return .csv }
    if baseName.hasSuffix(".ndjson") { return .ndjson }
    return baseName.hasSuffix(".xlsx") || baseName.hasSuffix(".ods") ? .workbook : nil
  }

  package var isWorkbook: Bool { format == .workbook }

  /// Whether the name says nothing of what the file holds.
  package var isUnknown: Bool { role == nil || format == nil }

  /// Whether its rows are items, whatever else they are.
  package var bringsItems: Bool { role == .items || role == .posts || role == .airings }

  package var holdsAttributions: Bool { role == .attributions }
}
