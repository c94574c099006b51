internal import ArgumentParser
internal import CoverageModel
internal import Pipeline

/// `qamtu audit`: checks a table that somebody else published.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Check a published table: totals, percentages, and the denominator each percentage implies.",
    discussion: """
      Examples:
        qamtu audit Documentation/audit-example.csv
        printf 'party;time (mm:ss)\\nA;50:00\\nB;20:30\\nTotal;70:31\\n' | qamtu audit -

      Columns are found by their headings (actor, time, percent, items, kind, of, …); Documentation/audit.md lists them. Exit status 1 \
      when anything is found.
      """)

  @Argument(
    help: "The table: a CSV file, or - for standard input.", completion: .file(extensions: ["csv", "tsv", "txt"]))
  var table: String

  @Option(help: "What 50:00 is in the column of times, when neither its heading nor its totals say so: h:mm or mm:ss.")
  var times: ClockReading?

  @OptionGroup var file: EncodingOption

  func run() throws {
    try Console.run {
      let result = try AuditRun(times: times, encoding: file.encoding).result(path: table)
      try Console.out(TerminalText.lines(result.text))
      try Console.end(result.hasFindings ? .findings : .fine)
    }
  }
}

extension ClockReading: ExpressibleByArgument {}
