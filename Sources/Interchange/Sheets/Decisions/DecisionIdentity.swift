/// Which workspace wrote a decision sheet.
struct DecisionIdentity {
  static let sheetName = "identity"
  private static let mark = "qamtu-decisions 1"

  let workspace: String

  init(workspace: String) { self.workspace = workspace }

  /// Nil when the cells are not those of an identity.
  init?(_ texts: [String]) {
    guard texts.count == 2, texts[0] == DecisionIdentity.mark else { return nil }
    workspace = texts[1]
  }

  var texts: [String] { [DecisionIdentity.mark, workspace] }
}
