internal import Containers
package import CoverageModel
internal import Reliability
internal import Reports

/// How well coders agree: on the attributions of a corpus, on a table of units and coders, or on a case in JSON.
package struct ReliabilityRun {
  package let context: RunContext

  package init(context: RunContext) { self.context = context }

  package struct Options: Sendable {
    package var codebookPath: String?
    /// Of a table; nominal when nil.
    package var metric: String?
    /// The declared scale of a table.
    package var categories: [String] = []
    package var positions: Double?
    package var coders = 0
    /// Only these variables; all when empty.
    package var variables: [String] = []
    /// The interval width that is wanted, for planning.
    package var width = 0.1
    /// Fraction.
    package var level = 0.95
    /// Resamples of the bootstrap beside the default interval; 0 for none.
    package var resamples = 0
    package var scheme = ResamplingScheme.units
    package var seed: UInt64 = 1
    package var encoding: CorpusEncoding?
    /// Of the text, the page and the workbook.
    package var language = "en"

    package init() {}

    /// Whoever gives an option expects something of it, so one that does nothing is an error.
    fileprivate func refuse(_ names: [String], for input: String) throws(PipelineError) {
      let given = [
        ("metric", metric != nil), ("categories", !categories.isEmpty), ("positions", positions != nil),
        ("coders", coders > 0), ("variable", !variables.isEmpty), ("bootstrap", resamples > 0),
      ]
      for case (let name, true) in given where names.contains(name) {
        throw .usage("--\(name) does nothing with \(input), which says itself what it holds; leave it out")
      }
    }
  }

  package struct Result: Sendable {
    /// For a person.
    package let text: String
    /// For machines.
    package let json: String
    package let warnings: [Finding]
    let report: ReliabilityReport
    let language: String

    /// A page that stands alone.
    package var page: [UInt8] { ReliabilityPage(report, language: language).bytes }

    /// Writes a workbook.
    ///
    /// - Throws: `PipelineError.output`.
    package func writeWorkbook(_ path: String) throws(PipelineError) {
      try ReliabilityWorkbook(report, language: language).write(path)
    }
  }

  /// The path is a corpus with a codebook, a workspace, a table in CSV, a case in JSON, or `-` for a table or a case.
  ///
  /// - Throws: `PipelineError`.
  package func result(path: String, _ options: Options) throws(PipelineError) -> Result {
    if options.codebookPath != nil || Workspace.isWorkspace(path) || Disk.isFolder(path) {
      return try corpus(path, options)
    }
    let file = path == "-" ? "standard input" : path
    let (bytes, doubt) = CorpusEncoding.text(of: try Disk.read(path), encoding: options.encoding, file: file)
    let warnings = doubt.map { [$0] } ?? []
    if bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") {
      try options.refuse(
        ["metric", "categories", "positions", "coders", "variable", "bootstrap"], for: "a case in JSON")
      let json = try ReliabilityCase.statistics(bytes, file: file)
      return Result(
        text: json.document, json: json.document, warnings: warnings,
        report: ReliabilityReport([], options, source: file), language: options.language)
    }
    if bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "[") {
      throw ReliabilityCase.fault(file, "", "a list", "a table in CSV, or a case in JSON, which is an object")
    }
    if let table = try? CSVTable.parse(bytes), EventTable.isIt(table) {
      try options.refuse(
        ["metric", "categories", "positions", "coders", "variable", "bootstrap"], for: "a table of events")
      let events = try EventTable(table, file: file)
      var report = ReliabilityReport([], options, source: file)
      report.timed = TimedAgreement(events.items, .seconds, level: options.level).map { [$0] } ?? []
      report.notes = [(.spansCoders, ["coders": events.coders.joined(separator: ", ")])]
      if events.points > 0 { report.notes.append((.spansEventsLeft, ["count": String(events.points)])) }
      return result(report, options, warnings)
    }
    try options.refuse(["variable"], for: "a table of units and coders")
    var reading = RatingTable.Options()
    reading.metric = options.metric ?? reading.metric
    reading.categories = options.categories
    reading.positions = options.positions
    reading.coders = options.coders
    let table = try RatingTable(bytes, file: file, reading)
    return result(ReliabilityReport(table.variables, options, source: file), options, warnings)
  }

  private func corpus(_ path: String, _ options: Options) throws(PipelineError) -> Result {
    try options.refuse(["metric", "categories", "positions", "coders"], for: "a corpus")
    let reading = TableRun(context: context, encoding: options.encoding, extractsPages: false)
    let (codebook, corpus, _, warnings) = try reading.input(
      codebookPath: options.codebookPath, corpusPath: path, records: .all)
    let coding = DoubleCoding(codebook, corpus)
    guard !coding.units.isEmpty else {
      throw .badData(
        warnings + [
          Finding(
            .error, rule: "no-double-coding", place: Finding.Place(file: path), found: "no item that two people coded",
            expected: "items with the purposes primary and double", mend: "Give a part of the items to a second coder.")
        ])
    }
    return result(try ReliabilityRun.report(coding, options), options, warnings)
  }

  /// What is said of a corpus.
  ///
  /// - Throws: `PipelineError.usage` for a variable that it has not.
  static func report(_ coding: DoubleCoding, _ options: Options) throws(PipelineError) -> ReliabilityReport {
    var variables = coding.variables()
    if !options.variables.isEmpty {
      let known = Set(variables.map(\.name))
      for name in options.variables where !known.contains(name) {
        throw .usage("there is no variable '\(name)'; there are \(known.sorted().joined(separator: ", "))")
      }
      variables = variables.filter { options.variables.contains($0.name) }
    }
    var report = ReliabilityReport(variables, options, source: coding.corpus.name)
    report.items = coding.itemCount
    report.units = coding.units.count
    if options.variables.isEmpty {
      report.timed = [TimedAgreement.Unit.seconds, .characters].compactMap {
        TimedAgreement(coding, $0, level: options.level)
      }
      let actors = Set(report.timed.flatMap { $0.rows.map(\.actor) })
      report.actorNames = Dictionary(
        coding.codebook.actors.filter { actors.contains($0.id) }.map { ($0.id, $0.names) },
        uniquingKeysWith: { first, _ in first })
    }
    return report
  }

  private func result(_ report: ReliabilityReport, _ options: Options, _ warnings: [Finding]) -> Result {
    Result(
      text: ReliabilityText(report, language: options.language).text, json: ReliabilityJSON(report).value.document,
      warnings: warnings, report: report, language: options.language)
  }
}
