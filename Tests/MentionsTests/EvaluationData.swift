import Foundation

/// Where the evaluation sets are that do not ship: the folder that `QAMTU_DATA` names, else `shared/data` beside the project.
enum EvaluationData {
  static let folder: String =
    ProcessInfo.processInfo.environment["QAMTU_DATA"]
    ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("shared/data").path

  static func isThere(_ paths: String...) -> Bool {
    paths.allSatisfy { FileManager.default.fileExists(atPath: folder + "/" + $0) }
  }
}
