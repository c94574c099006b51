internal import ArgumentParser

/// The command line. A command parses, calls `Pipeline`, and prints; results go to standard output or files, everything else to
/// standard error.
@main
struct Qamtu: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "qamtu",
    abstract: "Measures how fairly the media cover an election: coded items in, share tables per outlet out.",
    discussion: """
      Exit status: 0 fine; 1 findings, or figures that do not add up; 64 wrong usage; 65 bad data; 66 input that cannot be read; \
      74 output that cannot be written.
      """,
    version: "0.1.0",
    subcommands: [
      CheckCommand.self, FetchCommand.self, ExtractCommand.self, MentionsCommand.self, TablesCommand.self,
      ReportCommand.self,
      AuditCommand.self, ReliabilityCommand.self, SensitivityCommand.self, DeclarationsCommand.self, FreezeCommand.self,
      InitCommand.self,
      ImportCommand.self,
      CodebookCommand.self, AssignCommand.self,
      SheetCommand.self, AdjudicateCommand.self, StatusCommand.self, ExportCommand.self, MergeCommand.self,
      LogCommand.self, VerifyCommand.self, ServeCommand.self,
    ])
}
