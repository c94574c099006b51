internal import CoverageModel

/// Every outlet that a table measures has the window that the table names.
enum MissingWindowCheck: CodebookCheck {
  static func findings(in draft: CodebookDraft) -> [Finding] {
    let outlets = draft.root.list("outlets")
    let windows = outlets.map { Set($0.list("windows").compactMap { $0["id"]?.text }) }
    return draft.root.list("tables").compactMap { table in
      guard let window = table["window"], let id = window.text, draft.names.contains(id, in: .window) else {
        return nil
      }
      let without = zip(outlets, windows).filter { outlet, windows in
        !windows.contains(id) && MeasuredOutlets.isMeasured(outlet, by: table)
      }.compactMap { $0.0["id"]?.text }
      guard !without.isEmpty else { return nil }
      return window.finding(
        "outlet-without-window", severity: .warning,
        found: quoted(id) + ", which these outlets lack: "
          + without.joined(separator: ", "),
        expected: "a window that every measured outlet has",
        mend: "Add the window to these outlets, or filter them out of the table.")
    }
  }
}
