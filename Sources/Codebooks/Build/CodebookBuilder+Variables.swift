internal import CoverageModel

extension CodebookBuilder {
  /// In the order of the file. A fixed variable that the file leaves out is not added: its codes have built-in words.
  func variables() throws(Finding) -> [Variable] {
    try map(draft.root.map("variables"), variable)
  }

  private func variable(_ entry: Entry) throws(Finding) -> Variable {
    guard let id = entry.key else { throw unreadable(entry, "label") }
    let isFixed = Variable.fixed.contains(id)
    return Variable(
      id: id, labels: try localized(entry, "label"), level: isFixed ? .attribution : try word(entry, "level"),
      required: flag(entry, "required"), codes: id == "tone" ? toneCodes(entry) : entry.map("codes").map(code),
      conditions: Dictionary(
        entry.map("when").compactMap { one in one.key.map { ($0, one.children.compactMap(\.text)) } },
        uniquingKeysWith: { first, _ in first }))
  }

  /// The steps of the scale under their names in tables (`-1`, `0`, `+1`), then the four states.
  private func toneCodes(_ entry: Entry) -> [Category] {
    let steps = entry.map("anchors").compactMap { anchor in
      anchor.key.flatMap { Int($0) }.flatMap(Tone.judged).map { (tone: $0, anchor: anchor) }
    }
    return steps.sorted { $0.tone.rawValue < $1.tone.rawValue }.map { code($0.anchor, id: $0.tone.name) }
      + entry.map("states").map(code)
  }

  private func code(_ entry: Entry) -> Category { code(entry, id: entry.key ?? "") }

  /// A code is its label alone, or a label with a definition and its place in the tree of codes.
  private func code(_ entry: Entry, id: String) -> Category {
    guard let label = entry["label"] else { return Category(id: id, labels: localized(entry)) }
    return Category(
      id: id, labels: localized(label), definition: localized(entry["definition"]), under: entry["under"]?.text)
  }
}
