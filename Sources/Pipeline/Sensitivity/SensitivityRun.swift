internal import Aggregation
internal import Containers
package import CoverageModel
internal import Logging

/// Makes a table again under every other denominator, apportionment and capacity rule, and with each coder's own codings.
package struct SensitivityRun {
  package let context: RunContext
  private let encoding: CorpusEncoding?

  package init(context: RunContext, encoding: CorpusEncoding? = nil) {
    self.context = context
    self.encoding = encoding
  }

  package struct Result: Sendable {
    /// One line a row and panel: the published share, its range with the rules that attain the ends, ranks, and every variant.
    package let csv: [UInt8]
    /// For a person: the rows that move most, and whose rank changes.
    package let text: String
    package let warnings: [Finding]
  }

  /// - Throws: `PipelineError`.
  package func result(
    codebookPath: String?, corpusPath: String, table id: String, language: String
  ) throws(PipelineError) -> Result {
    let run = TableRun(context: context, encoding: encoding, extractsPages: false)
    let (codebook, corpus, _, warnings) = try run.input(
      codebookPath: codebookPath, corpusPath: corpusPath, records: .all)
    guard let spec = codebook.tables.first(where: { $0.id == id }) else {
      let nearest = NearestName.of(id, in: codebook.tables.map(\.id)).map { " Did you mean \($0)?" } ?? ""
      throw .usage("the codebook has no table '\(id)'.\(nearest)")
    }
    // What is printed here is shares, so only what they rest on is judged.
    if case .blocked(let findings)? = GateKeeper(codebook, corpus)?.judgement(spec.variant()) {
      throw .badData(warnings + findings)
    }
    do {
      let aggregator = Aggregator(codebook: codebook, corpus: corpus, threads: context.threads)
      let base = try aggregator.table(spec.variant())
      var variants: [SensitivityTable.Variant] = []
      for (name, variant) in SensitivityRun.rules(spec, codebook) {
        context.logger.debug("\(name)")
        variants.append(SensitivityTable.Variant(name: name, table: try aggregator.table(variant)))
      }
      for (name, codings) in OtherCodings(corpus).variants {
        let aggregator = Aggregator(codebook: codebook, corpus: codings, threads: context.threads)
        variants.append(SensitivityTable.Variant(name: name, table: try aggregator.table(spec.variant())))
      }
      let text = SensitivityText(
        SensitivityTable(base: base, variants: variants.filter(\.isOfWhole)),
        left: variants.filter { !$0.isOfWhole }.map(\.name),
        tones: Aggregator.variables(of: spec).contains("tone") ? try CorrectedTones(spec, codebook, corpus) : nil,
        language: language)
      return Result(csv: text.csv, text: text.summary, warnings: warnings)
    } catch {
      throw .aggregation(error)
    }
  }

  /// The rules that the table could have had, each changed alone.
  private static func rules(_ spec: TableSpec, _ codebook: Codebook) -> [(String, TableSpec)] {
    var rules: [(String, TableSpec)] = []
    let denominators: [(String, Denominator)] =
      codebook.races.map { ("contestants \($0.id)", .contestants(race: $0.id)) }
      + [("political-actors", .politicalActors), ("election-content", .electionContent), ("window", .window)]
    for (name, denominator) in denominators where denominator != spec.denominator {
      rules.append(("denominator=\(name)", spec.variant(denominator: denominator)))
    }
    for apportionment in Apportionment.allCases where apportionment != spec.apportionment {
      rules.append(("apportionment=\(apportionment.rawValue)", spec.variant(apportionment: apportionment)))
    }
    for (name, codes) in [
      ("without-official", [Capacity.official]), ("without-proxy", [.proxy]),
      ("candidate-and-party", Capacity.allCases.filter { $0 != .candidate && $0 != .party }),
    ] {
      let filter = TableSpec.Filter(dimension: .capacity, codes: codes.map(\.name), excluding: true)
      rules.append(("capacity=\(name)", spec.variant(adding: [filter])))
    }
    return rules
  }
}
