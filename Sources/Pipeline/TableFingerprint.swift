internal import Containers
package import CoverageModel

/// The fingerprint of a table: SHA-256 of a written-down form of everything that decides its figures.
///
/// The form is UTF-8 text, one fact per line:
/// ```
/// qamtu-table 1
/// codebook <SHA-256 of the codebook's canonical form>
/// input <file name> <SHA-256 of its bytes>        one line per input, in the order of names
/// rule <key> <value>                              one line per part of the table's definition, in a fixed order
/// ```
/// Titles, sentences, charts and languages do not enter it, nor does where files lie.
package enum TableFingerprint {
  /// The form that is hashed.
  package static func canonicalForm(
    of spec: TableSpec, codebook: Codebook, inputs: [Corpus.Input], uncertainty: Uncertainty? = nil
  ) -> String {
    var lines = ["qamtu-table 1", "codebook \(codebook.fingerprint)"]
    lines += inputs.sorted { $0.name < $1.name }.map { "input \($0.name) \($0.digest)" }
    lines += rules(spec).map { "rule \($0) \($1)" }
    if let uncertainty { lines.append("rule uncertainty \(uncertainty.rawValue)") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The fingerprint in hexadecimal.
  package static func of(
    _ spec: TableSpec, codebook: Codebook, inputs: [Corpus.Input], uncertainty: Uncertainty? = nil
  ) -> String {
    SHA256Digest.hex(canonicalForm(of: spec, codebook: codebook, inputs: inputs, uncertainty: uncertainty))
  }

  private static func rules(_ spec: TableSpec) -> [(String, String)] {
    [
      ("id", spec.id), ("measure", spec.measure.rawValue), ("panels", list(spec.panels.map(\.name))),
      ("rows", list(spec.rows.map(\.name))), ("split", spec.split?.name ?? "-"),
      ("columns", list(spec.columns.map(\.rawValue))), ("roll-up", spec.rollUp.rawValue),
      ("subjects", subjects(spec.subjects)),
      (
        "filters",
        list(spec.filters.map { "\($0.dimension.name)\($0.excluding ? "!" : "=")\(list($0.codes))" }.sorted())
      ),
      ("denominator", denominator(spec.denominator)), ("apportionment", spec.apportionment.rawValue),
      ("mode-rule", spec.modeRule.rawValue), ("window", spec.window ?? "-"),
      ("crossing", spec.crossing?.rawValue ?? "-"),
      ("period", spec.period ?? "-"), ("benchmark", spec.benchmark ?? "-"),
      ("pooling", list(spec.pooling.map(\.rawValue))),
      ("indicators", list(spec.indicators)), ("floor", "\(spec.floorAmount) \(spec.floorAttributions)"),
      ("machine", spec.machine ? "yes" : "no"),
    ]
  }

  private static func subjects(_ subjects: TableSpec.Subjects) -> String {
    list([
      "actors=\(subjects.actors.map(list) ?? "-")", "kinds=\(subjects.kinds.map { list($0.map(\.rawValue)) } ?? "-")",
      "classes=\(subjects.classes.map(list) ?? "-")", "contestants-of=\(subjects.contestantsOf ?? "-")",
      "gender=\(subjects.gender.map { list($0.map(\.name)) } ?? "-")",
      "candidates=\(subjects.candidates.map { $0 ? "yes" : "no" } ?? "-")",
    ])
  }

  private static func denominator(_ denominator: Denominator) -> String {
    switch denominator {
    case .contestants(let race): "contestants \(race ?? "-")"
    case .class(let ids): "class \(list(ids))"
    case .yardstick(let topics): "yardstick \(list(topics))"
    case .politicalActors, .electionContent, .window: denominator.name
    }
  }

  private static func list(_ values: [String]) -> String { "[" + values.joined(separator: ",") + "]" }
}
