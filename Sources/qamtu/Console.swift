internal import ArgumentParser
internal import CoverageModel
internal import Foundation
internal import Pipeline

/// Printing, and the exit status that belongs to each kind of failure.
enum Console {
  static func out(_ text: String) throws(PipelineError) { try out(Array((text + "\n").utf8)) }

  static func out(_ bytes: [UInt8]) throws(PipelineError) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      throw .output(path: "standard output", reason: "it takes no more")
    }
  }

  static func error(_ text: String) {
    // Where standard error is closed there is nobody left to tell.
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }

  /// Prints text as it is, without a line end.
  static func errorText(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }

  /// Prints findings on standard error, one a line.
  static func error(_ findings: [Finding]) {
    for finding in findings { error(TerminalText.line(finding.description)) }
  }

  /// Runs `body`; a failure is printed and becomes the command's exit status.
  static func run(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let failure as PipelineError {
      error(failure.description)
      throw ExitCode(ExitStatus(failure).rawValue)
    }
  }

  /// Runs `body`; a failure is printed and becomes the command's exit status.
  static func runAsync(_ body: () async throws -> Void) async throws {
    do {
      try await body()
    } catch let failure as PipelineError {
      error(failure.description)
      throw ExitCode(ExitStatus(failure).rawValue)
    }
  }

  /// Ends the command when the status says that not all is fine.
  static func end(_ status: ExitStatus) throws { if status != .fine { throw ExitCode(status.rawValue) } }
}
