internal import CoverageModel

/// The dates that a page shows around its headline and in elements made for dates.
struct ShownDates {
  private(set) var all: [DateEvidence] = []
  private let tree: PageTree
  private let data: StructuredData
  private let context: DateContext
  private let titleNode: Int?

  init(tree: PageTree, data: StructuredData, context: DateContext, titleNode: Int?) {
    self.tree = tree
    self.data = data
    self.context = context
    self.titleNode = titleNode
    addElements()
    let start = titleNode.map { Int(tree.end[$0]) } ?? 0
    let window = max(0, (titleNode ?? 0) - 60)..<min(tree.count, start + 150)
    for node in window { addText(node) }
    // A page that says nothing else may still close with its date.
    if all.isEmpty {
      for node in window.upperBound..<tree.count where all.isEmpty { addText(node) }
      for node in 0..<window.lowerBound where all.isEmpty { addText(node) }
    }
  }

  // MARK: Elements

  private mutating func addElements() {
    let entries = data.scan.times.prefix(120)
    var uses: [String: Int] = [:]
    for entry in entries {
      if let name = style(of: entry.node) { uses[name, default: 0] += 1 }
    }
    for entry in entries {
      var traits: DateEvidence.Traits = [.element]
      if tree.tag[entry.node] == .time { traits.insert(.timeTag) }
      if entry.words.contains(.published) { traits.insert(.classPublished) }
      if entry.words.contains(.modified) { traits.insert(.classModified) }
      if isProperty(entry.node) { traits.insert(.property) }
      if let name = style(of: entry.node), uses[name, default: 0] > 2 { traits.insert(.repeated) }
      var isStamped = false
      for name in [AttributeName.datetime, .dataPublished, .dataDate, .dataTimestamp, .dataTime, .content, .title] {
        // A title is text for readers, but for those that hold a stamp.
        if let value = tree.foldedValue(of: name, at: entry.node), name != .title || ShownDates.isStamp(value),
          let time = DateText.value(value, context)
        {
          let labels = labels(before: [], at: entry.node)
          add(time, at: entry.node, traits.union(labels).union([.machine, .pure]), .timeElement)
          isStamped = true
          break
        }
      }
      // What a reader sees of a stamp is the same day in fewer words, often without its year.
      if isStamped { continue }
      let text = tree.foldedBytes(of: entry.node, limit: 200)
      if text.count < 160 { addDates(in: text, at: entry.node, traits) }
    }
  }

  /// The class of an element, else of the one around it: what the entries of a list have in common.
  private func style(of node: Int) -> String? {
    tree.value(of: .class, at: node) ?? tree.value(of: .class, at: Int(max(0, tree.parent[node]))).map { "> " + $0 }
  }

  private static func isStamp(_ text: String) -> Bool {
    text.utf8.count >= 10 && text.utf8.prefix(4).allSatisfy(ASCII.isDigit)
  }

  private func isProperty(_ node: Int) -> Bool {
    let name = tree.value(of: .itemprop, at: node) ?? tree.value(of: .property, at: node) ?? ""
    return name.hasSuffix("datePublished") || name.hasSuffix("dc:date")
  }

  // MARK: Texts

  private mutating func addText(_ node: Int) {
    guard tree.isText(node), tree.length[node] >= 6 else { return }
    // Of a long text only the dateline counts.
    let bytes = tree.text[tree.textRange(of: node)].prefix(tree.length[node] < 240 ? 240 : 60)
    guard bytes.contains(where: ASCII.isDigit) else { return }
    addDates(in: Array(bytes), at: node, [])
  }

  private mutating func addDates(in text: [UInt8], at node: Int, _ traits: DateEvidence.Traits) {
    var last = 0
    for found in DateText(text, context, most: 3).all {
      var traits = traits.union(labels(before: text[last..<max(last, found.range.lowerBound)], at: node))
      if text.count - found.range.count <= 30 { traits.insert(.pure) }
      add(found.time, at: node, traits, .text)
      last = found.range.upperBound
    }
  }

  /// What the words before a date say; where there are none, the text before it.
  private func labels(before text: ArraySlice<UInt8>, at node: Int) -> DateEvidence.Traits {
    var meaning = DateLabels.meaning(of: text)
    if meaning == nil, !text.contains(where: { ASCII.lower($0) >= UInt8(ascii: "a") }) {
      var before = node - 1
      while before > max(0, node - 6), !tree.isText(before) || tree.foldedBytes(of: before).isEmpty { before -= 1 }
      if before > 0, tree.isText(before), tree.length[before] < 60 {
        meaning = DateLabels.meaning(of: tree.foldedBytes(of: before)[...])
      }
    }
    switch meaning {
    case .published?: return .saysPublished
    case .modified?: return .saysModified
    case nil: return []
    }
  }

  // MARK: Places

  private mutating func add(
    _ time: StatedTime, at node: Int, _ traits: DateEvidence.Traits, _ source: PageTime.Source
  ) {
    var traits = traits.union(place(of: node))
    if time.time != nil { traits.insert(.clock) }
    if let area = data.scan.furniture(around: node) {
      traits.insert(.furniture)
      if isFooter(area.lowerBound), !traits.contains(.property) { return }
    }
    var parent = Int(tree.parent[node])
    for _ in 0..<3 where parent > 0 {
      if tree.tag[parent] == .a { traits.insert(.linked) }
      parent = Int(tree.parent[parent])
    }
    all.append(DateEvidence(time: time, channel: .shown, source: source, traits: traits))
  }

  private func place(of node: Int) -> DateEvidence.Traits {
    guard let titleNode else { return .untitled }
    if node < titleNode {
      let distance = titleNode - node
      return distance <= 15 ? .justBefore : distance <= 60 ? .before : .farBefore
    }
    let distance = node - Int(tree.end[titleNode])
    return distance <= 15 ? .atOnce : distance <= 60 ? .near : distance <= 200 ? .middle : .far
  }

  /// Whether an element is the page's footer and not that of an article.
  private func isFooter(_ node: Int) -> Bool {
    // Bytes, because a string looks for whole characters, and counts a run of flags anew at each.
    let names = [AttributeName.class, .id].compactMap {
      tree.value(of: $0, at: node).map { Array($0.lowercased().utf8) }
    }
    // A blog's entry has a footer of its own, which holds its date.
    if names.contains(where: { name in ["post", "entry", "article"].contains(where: name.holds) }) { return false }
    let isNamed = names.contains { $0.holds("footer") || $0.holds("copyright") }
    guard tree.tag[node] == .footer || isNamed else { return false }
    var parent = Int(tree.parent[node])
    while parent > 0 {
      if tree.tag[parent] == .article { return false }
      parent = Int(tree.parent[parent])
    }
    return true
  }
}
