package import CoverageModel

/// The exit status of the command line, by what became of a run.
package enum ExitStatus: Int32, Sendable, CaseIterable {
  case fine = 0
  /// Findings that did not stop the run, or figures that do not add up.
  case findings = 1
  case usage = 64
  case badData = 65
  case unreadable = 66
  case output = 74

  /// By the gravest finding; a file that cannot be read outweighs what is wrong inside others.
  package init(_ findings: [Finding]) {
    let errors = findings.filter { $0.severity == .error }
    self =
      errors.contains { $0.rule == "unreadable-file" }
      ? .unreadable : !errors.isEmpty ? .badData : findings.isEmpty ? .fine : .findings
  }

  package init(_ error: PipelineError) {
    switch error {
    case .audit: self = .findings
    case .usage, .aggregation: self = .usage
    case .badData(let findings): self = ExitStatus(findings) == .unreadable ? .unreadable : .badData
    case .unreadable: self = .unreadable
    case .output: self = .output
    }
  }
}
