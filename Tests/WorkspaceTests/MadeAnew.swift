import CodingStore
import Foundation
import Testing

/// Something that a command makes, which is killed at random points of its work.
struct MadeAnew: Sendable, CustomTestStringConvertible {
  /// How many kills each gets.
  static let kills = 6

  let name: String
  /// Where the chances of its kills come from.
  let seed: UInt64
  /// The arguments, given the path of what is to be made.
  let arguments: @Sendable (Sandbox, String) -> [String]
  /// By which it is known to be there.
  var mark = ""
  /// Whether two of them have the same bytes.
  var isSteady = true

  var testDescription: String { "\(name), seed \(seed)" }

  static let all = [
    MadeAnew(
      name: "a workspace", seed: 201,
      arguments: { ["init", $1, "--codebook", Shipped.codebook, "--name", "mission"] }, mark: "/workspace.sqlite",
      isSteady: false),
    MadeAnew(name: "a bundle", seed: 202, arguments: { ["export", $0.path("mission"), "--bundle", $1] }),
    MadeAnew(name: "a corpus", seed: 203, arguments: { ["export", $0.path("mission"), $1] }),
    MadeAnew(
      name: "a coding sheet", seed: 204,
      arguments: { ["sheet", $0.path("mission"), "--coder", "aigul", "--output", $1] }),
  ]

  func isThere(_ sandbox: Sandbox, _ name: String) -> Bool {
    FileManager.default.fileExists(atPath: sandbox.path(name) + mark)
  }

  /// Every file, with its bytes when these are always the same; and that nothing else lies beside.
  func files(_ sandbox: Sandbox, _ name: String) throws -> [String: Data] {
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: sandbox.path(name), isDirectory: &isFolder)
    let contents = isFolder.boolValue ? try sandbox.contents(name) : ["": try sandbox.bytes(name)]
    #expect(!FileManager.default.fileExists(atPath: sandbox.path(name) + ".partial"))
    return isSteady ? contents : contents.mapValues { _ in Data() }
  }

  /// A workspace that is there is sound.
  func check(_ sandbox: Sandbox, _ name: String) throws {
    if !mark.isEmpty { try Program.mustRun("verify", sandbox.path(name)) }
  }
}
