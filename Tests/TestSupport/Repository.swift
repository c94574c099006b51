internal import Foundation

/// Where the files that ship with the project are, seen from a test.
package enum Repository {
  package static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  package static func path(_ relative: String) -> String { root + "/" + relative }
}
