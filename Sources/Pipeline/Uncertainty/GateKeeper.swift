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
    let variables = DoubleCoding(codebook, corpus).variables(fewestUnits: .max)
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
      // Where nobody coded twice, or all codes are the same, there is no alpha to be too low.
      guard case .success(let value)? = alphas[variable]?.alpha, value * 1000 < Double(gate.threshold) else { continue }
      let alpha = Int64((value * 1000).rounded())
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
}
