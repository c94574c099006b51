import Foundation
import Logging
import Pipeline

/// Where the files that ship with the project are, seen from a test.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static func path(_ relative: String) -> String { root + "/" + relative }

  static let context = RunContext(logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }), threads: 2)
}
