import Foundation
import Testing

/// A command that is killed at random points of its work.
struct KilledCommand: Sendable, CustomTestStringConvertible {
  let name: String
  /// Where the chances of its kills come from.
  let seed: UInt64
  /// How often it is killed.
  var kills = 36
  /// Makes the workspace `mission` and what the command takes.
  let prepare: @Sendable (Sandbox) throws -> Void
  /// The arguments, given the path of a workspace.
  let arguments: @Sendable (Sandbox, String) -> [String]

  var testDescription: String { "\(name), seed \(seed)" }

  static let all = [
    KilledCommand(name: "import of a corpus", seed: 101, prepare: { try $0.makeHalf() }) {
      ["import", $1, $0.path("corpus")]
    },
    KilledCommand(name: "assign", seed: 102, prepare: { try $0.makeMission(withAttributions: false) }) {
      ["assign", $1, "--coder", "aigul", "bolat", "daria", "--double", "30"]
    },
    KilledCommand(name: "import of a filled sheet", seed: 103, prepare: { try $0.makeSheets() }) {
      ["import", $1, $0.path("aigul.xlsx")]
    },
    KilledCommand(name: "merge of a bundle", seed: 104, prepare: { try $0.makeBundle() }) {
      ["merge", $1, $0.path("aktobe.sqlite")]
    },
    KilledCommand(name: "taking decisions", seed: 105, prepare: { try $0.makeDecisions() }) {
      ["adjudicate", $1, "--take", $0.path("decisions.csv"), "--by", "zarina"]
    },
    KilledCommand(name: "import of pages with evidence", seed: 106, kills: 10, prepare: { try $0.makePages() }) {
      ["import", $1, $0.path("pages.ndjson"), "--evidence", $0.path("pages")]
    },
    KilledCommand(name: "a new codebook", seed: 107, kills: 10, prepare: { try $0.makeCodebook() }) {
      ["codebook", $1, $0.path("next.yaml")]
    },
  ]
}
