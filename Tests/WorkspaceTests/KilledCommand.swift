import Foundation
import Testing

/// A command that is killed at random points of its work.
struct KilledCommand: Sendable, CustomTestStringConvertible {
  let name: String
  /// Where the chances of its kills come from.
  let seed: UInt64
  /// Makes the workspace `mission` and what the command takes.
  let prepare: @Sendable (Sandbox) throws -> Void
  /// The arguments, given the path of a workspace.
  let arguments: @Sendable (Sandbox, String) -> [String]

  var testDescription: String { "\(name), seed \(seed)" }

  static let all = [
    KilledCommand(name: "import of a corpus", seed: 101) { try $0.makeHalf() } arguments: { ["import", $1, $0.path("corpus")] },
    KilledCommand(name: "assign", seed: 102) { try $0.makeMission(withAttributions: false) } arguments: {
      ["assign", $1, "--coder", "aigul", "bolat", "daria", "--double", "30"]
    },
    KilledCommand(name: "import of a filled sheet", seed: 103) { try $0.makeSheets() } arguments: {
      ["import", $1, $0.path("aigul.xlsx")]
    },
    KilledCommand(name: "merge of a bundle", seed: 104) { try $0.makeBundle() } arguments: { ["merge", $1, $0.path("aktobe.sqlite")] },
    KilledCommand(name: "taking decisions", seed: 105) { try $0.makeDecisions() } arguments: {
      ["adjudicate", $1, "--take", $0.path("decisions.csv"), "--by", "zarina"]
    },
  ]
}
