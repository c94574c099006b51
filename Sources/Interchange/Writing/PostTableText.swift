package import CoverageModel

/// Posts as the file `posts.csv` has them: each an item with one attribution to the account's actor.
package struct PostTableText: ~Copyable {
  /// Who is said to have coded a row of `posts.csv`.
  package static let coder = "coder"

  private var rows = RowText()
  package private(set) var count = 0

  package init() { rows.row(["item", "actor", "outlet", "published", "account", "tone"]) }

  /// Appends one post; `tone` is a step of the scale, or a state.
  package mutating func append(_ post: ItemRecord, actor: UnsafeRawBufferPointer, tone: UnsafeRawBufferPointer) {
    count += 1
    rows.text(post.id)
    rows.text(actor)
    rows.text(post.outlet)
    rows.text(post.start.map(MomentText.text) ?? "")
    rows.text(post.programme ?? "")
    rows.text(tone)
    rows.endRow()
  }

  /// The file.
  package consuming func bytes() -> [UInt8] { rows.bytes() }
}

extension ItemRecord {
  /// Whether the item says no more than a row of `posts.csv` can.
  package var isPlainPost: Bool { kind == .post && codes.isEmpty && texts.isEmpty && isElection }
}
