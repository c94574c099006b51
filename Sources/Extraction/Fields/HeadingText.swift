/// The headline within a heading that holds more: a kicker, a rubric, a second headline, a date.
enum HeadingText {
  /// The part of a heading that the page names elsewhere as its headline; the whole heading where it names none or
  /// all of it. The statements are what the page calls itself for machines, and its title element.
  static func headline(of node: Int, _ text: String, _ tree: PageTree, statements: [String]) -> String {
    let whole = WordBag(text)
    let stated = statements.filter { !$0.isEmpty }
    let bags = stated.map(WordBag.init)
    if whole.count < 4 || bags.contains(where: { whole.isWithin($0) }) { return text }
    let parts = Set(stated.flatMap { [$0] + TitleParts.all($0) }.map(WordBag.init)).filter { isHeadline($0, whole) }
    if let line = lines(of: node, tree).first(where: { parts.contains(WordBag($0)) }) { return line }
    // Behind a sign, the rest may be the headline; before one it is as often only the first half of it.
    return TitleParts.cuts(text).map(\.after).last { parts.contains(WordBag($0)) } ?? text
  }

  /// Whether a statement is long enough to be the headline that a heading holds.
  private static func isHeadline(_ part: WordBag, _ whole: WordBag) -> Bool {
    part.count >= 3 && part.count < whole.count && part.count * 4 >= whole.count
  }

  /// The heading's text cut where its elements begin and end, but for those that only mark letters.
  private static func lines(of node: Int, _ tree: PageTree) -> [String] {
    var lines: [[UInt8]] = [[]]
    var last = node
    for inner in tree.descendants(of: node) {
      if tree.isText(inner) {
        if !isPlain(last, inner, tree), lines[lines.count - 1].contains(where: { !PageTree.isSpace($0) }) {
          lines.append([])
        }
        lines[lines.count - 1] += tree.text[tree.textRange(of: inner)]
        last = inner
      }
    }
    return lines.count < 2
      ? [] : lines.map { String(decoding: FoldedText.folded($0[...]), as: UTF8.self) }.filter { !$0.isEmpty }
  }

  /// Whether only letters' markup lies between two texts.
  private static func isPlain(_ first: Int, _ second: Int, _ tree: PageTree) -> Bool {
    for node in first..<second where !tree.isText(node) && tree.tag[node] != .h1 && !marks.contains(tree.tag[node]) {
      return false
    }
    var (a, b) = (Int(tree.parent[first]), Int(tree.parent[second]))
    while marks.contains(tree.tag[max(0, a)]) { a = Int(tree.parent[a]) }
    while marks.contains(tree.tag[max(0, b)]) { b = Int(tree.parent[b]) }
    return a == b
  }

  private static let marks: Set<Tag> = [.em, .i, .b, .strong, .sup, .sub, .abbr, .q, .cite, .wbr, .mark, .nobr, .u]
}
