internal import ArgumentParser
internal import Foundation
internal import Pipeline

/// Options of every command that changes a workspace: what its log keeps of the change.
struct LogOptions: ParsableArguments {
  @Option(name: .long, help: "Who makes the change; the name you are logged in with when left out.")
  var by: String?

  @Option(name: .long, help: "Why, in a few words for the log.")
  var reason = ""

  func validate() throws {
    if let by, by.allSatisfy(\.isWhitespace) { throw ValidationError("--by takes a name") }
  }

  var entry: LogEntry {
    LogEntry(who: by ?? NSUserName(), reason: reason, time: Int64(Date().timeIntervalSince1970 * 1000))
  }
}
