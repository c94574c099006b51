import Foundation
import TestSupport

/// The program as it was built with the tests, run as people run it.
enum Program {
  /// What became of a run.
  struct Outcome {
    /// Nil when it was killed.
    let status: Int32?
    let output: String
    let errors: String
  }

  /// A run that goes on.
  final class Run {
    private let process = Process()
    private let folder: String

    fileprivate init(_ arguments: [String], through shell: String?) throws {
      folder = try TemporaryFile.folder(["out": [], "err": []])
      process.executableURL = shell == nil ? Program.executable : URL(fileURLWithPath: "/bin/sh")
      process.arguments = shell.map { ["-c", $0, "sh", Program.executable.path] + arguments } ?? arguments
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle(forWritingAtPath: folder + "/out")
      process.standardError = FileHandle(forWritingAtPath: folder + "/err")
      try process.run()
    }

    var isRunning: Bool { process.isRunning }

    func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

    /// Waits for the end.
    func outcome() -> Outcome {
      process.waitUntilExit()
      defer { TemporaryFile.remove(folder) }
      func text(_ name: String) -> String {
        FileManager.default.contents(atPath: folder + "/" + name).map { String(decoding: $0, as: UTF8.self) } ?? ""
      }
      return Outcome(
        status: process.terminationReason == .exit ? process.terminationStatus : nil, output: text("out"),
        errors: text("err"))
    }
  }

  /// Begins a run. What `shell` says is done by `sh` instead, which finds the program and its arguments under `"$@"`.
  static func start(_ arguments: [String], through shell: String? = nil) throws -> Run {
    try Run(arguments, through: shell)
  }

  @discardableResult
  static func run(_ arguments: [String], through shell: String? = nil) throws -> Outcome {
    try start(arguments, through: shell).outcome()
  }

  /// Runs what must succeed.
  @discardableResult
  static func mustRun(_ arguments: String...) throws -> String {
    let outcome = try run(arguments)
    guard outcome.status == 0 else { throw Failure(arguments: arguments, errors: outcome.errors) }
    return outcome.output
  }

  struct Failure: Error {
    let arguments: [String]
    let errors: String
  }

  /// Whether `sh` can do a thing on this machine.
  static func can(_ command: String) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  /// Beside the tests.
  private static let executable: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
    let tests = bundle ?? Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    return tests.deletingLastPathComponent().appendingPathComponent("qamtu")
  }()
}
