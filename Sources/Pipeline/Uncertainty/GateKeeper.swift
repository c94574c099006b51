internal import Aggregation
internal import CoverageModel
internal import Reliability

/// Holds tables back that use a variable on which coders agree less than the codebook asks for.
struct GateKeeper {
  private let gate: ReliabilityGate
  private let alphas: [String: KrippendorffAlpha]

  /// Nil when the codebook asks for nothing.
  init?(_ codebook: Codebook, _ corpus: Corpus) {
    guard let gate = codebook.gate else { return nil }
    self.gate = gate
    let variables = DoubleCoding(codebook, corpus).variables(byClass: false)
    alphas = Dictionary(
      variables.map { ($0.name, KrippendorffAlpha($0.ratings, $0.metric)) }, uniquingKeysWith: { first, _ in first })
  }

  enum Judgement {
    /// May be printed, with what the caption has to say.
    case open([ReliabilityGate.Exception])
    case blocked([Finding])
  }

  func judgement(_ spec: TableSpec) -> Judgement {
    var exceptions: [ReliabilityGate.Exception] = []
    var findings: [Finding] = []
    for variable in Aggregator.variables(of: spec).sorted() {
      guard case .success(let value)? = alphas[variable]?.alpha else { continue }
      // As it is printed, so that nobody reads that .667 is less than .667.
      let alpha = Int64((value * 1000).rounded())
      guard alpha < gate.threshold else { continue }
      if let reason = gate.reasons[variable] {
        exceptions.append(
          ReliabilityGate.Exception(variable: variable, alpha: alpha, threshold: gate.threshold, reason: reason))
      } else {
        findings.append(
          Finding(
            .error, rule: "unreliable", place: Finding.Place(file: "codebook"), field: "table \(spec.id)",
            found: "\(variable) with an alpha of \(DecimalText.fixed(Int128(alpha), decimals: 3))",
            expected: "\(DecimalText.fixed(Int128(gate.threshold), decimals: 3)) or more, as the codebook asks",
            mend: "The table is not printed. Train coders and code again, or say under reliability, despite, why it is."
          ))
      }
    }
    return findings.isEmpty ? .open(exceptions) : .blocked(findings)
  }

  /// A warning for each variable that these tables use and that cannot be judged: nobody coded it twice, or all codes are the same.
  func unjudged(_ specs: [TableSpec]) -> [Finding] {
    Set(specs.flatMap { Aggregator.variables(of: $0) }).sorted().compactMap { variable in
      guard case .failure(let reason)? = alphas[variable]?.alpha else { return nil }
      return Finding(
        .warning, rule: "not-judged", place: Finding.Place(file: "codebook"), field: "reliability",
        found: "\(variable) without an alpha: \(reason.rawValue)", expected: "items that two people coded",
        mend: "Tables that use it are printed. Give a part of the items to a second coder.")
    }
  }
}
