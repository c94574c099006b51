package import CoverageModel

/// Turns the tables of declared airtime that the French regulator publishes into the files of a corpus.
///
/// A row becomes attributions of an item of kind `declaration`, one item per outlet, period and type of programme. Nothing odd is
/// dropped in silence: what was done about it stands in `findings.csv`.
///
///     let files = try DeclarationConverter(codebook: codebook).convert(sources)
package struct DeclarationConverter: Sendable {
  private let codebook: Codebook

  /// The codebook names the outlets and persons, and has the variables `programme-type`, `label` and `party` (and `year`, if
  /// items are to carry it) when monthly tables are converted.
  package init(codebook: Codebook) { self.codebook = codebook }

  /// Converts all tables into one corpus. The layout of each is told by its header.
  ///
  /// - Throws: every finding, when one of them is an error: a table that cannot be read, a name that the codebook does not know,
  ///   a time that is no whole number of seconds.
  package func convert(_ sources: [DeclarationSource]) throws(Findings) -> DeclarationFiles {
    let names = DeclarationNames(codebook: codebook)
    var ledger = DeclarationLedger()
    for source in sources.sorted(by: { $0.name < $1.name }) {
      do throws(Finding) {
        let table = try DeclarationTable(source)
        let isElection = table.count(of: ElectionDeclarations.columns) > table.count(of: RoutineDeclarations.columns)
        let missing = table.missing(isElection ? ElectionDeclarations.columns : RoutineDeclarations.columns)
        missing.forEach { ledger.report($0) }
        guard missing.isEmpty else { continue }
        if isElection {
          ElectionDeclarations.read(table, names: names, into: &ledger)
        } else {
          RoutineDeclarations.read(table, names: names, into: &ledger)
        }
      } catch {
        ledger.report(error)
      }
    }
    let findings = DeclarationConverter.inOrder(ledger.findings)
    guard !findings.contains(where: { $0.severity == .error }) else { throw Findings(findings) }
    let writer = DeclarationWriter(rows: ledger.sorted(outlets: codebook.outlets.map(\.id)))
    return DeclarationFiles(
      items: writer.items(hasYears: names.declares("year")), attributions: writer.attributions(),
      findings: DeclarationWriter.findings(findings), all: findings)
  }

  /// By file and row; findings of one row stay in the order in which they were made.
  static func inOrder(_ findings: [Finding]) -> [Finding] {
    findings.enumerated().sorted {
      ($0.element.place.file, $0.element.place.line ?? 0, $0.offset) < (
        $1.element.place.file, $1.element.place.line ?? 0, $1.offset
      )
    }.map(\.element)
  }
}
