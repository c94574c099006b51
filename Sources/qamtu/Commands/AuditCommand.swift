internal import ArgumentParser
internal import Pipeline

/// `qamtu audit`: checks a table that somebody else published.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Check a published table: totals, percentages, and the denominator each percentage implies.",
    discussion: """
      Example:
        qamtu audit published.csv

      Columns are found by their headings (actor, time, percent, items, kind, of, …); Documentation/audit.md lists them. Exit status 1 \
      when anything is found.
      """)

  @Argument(help: "The table, a CSV file.", completion: .file(extensions: ["csv"]))
  var table: String

  func run() throws {
    try Console.run {
      let result = try AuditRun.result(path: table)
      try Console.out(result.text)
      if result.hasFindings { throw ExitCode(1) }
    }
  }
}
