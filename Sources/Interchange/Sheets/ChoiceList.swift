internal import CoverageModel

/// Codes that a cell may hold, under every spelling by which a person may call them.
struct ChoiceList: Sendable {
  /// One code.
  struct Choice: Sendable, Hashable {
    let id: String
    let labels: LocalizedText
    /// Further spellings: aliases, labels of other tables.
    var others: [String] = []

    /// What people write first.
    var spellings: [String] { labels.texts.sorted { $0.key < $1.key }.map(\.value) + others + [id] }
  }

  /// What a text means.
  enum Match: Sendable, Hashable {
    /// The position of the one code.
    case one(Int)
    /// The text is a spelling of several codes.
    case several([Int])
    case none
  }

  let choices: [Choice]
  /// Positions by spelling, and by spelling without regard to letter case and white space.
  private let exact: [String: [Int]]
  private let loose: [String: [Int]]

  init(_ choices: [Choice]) {
    self.choices = choices
    var exact: [String: [Int]] = [:]
    var loose: [String: [Int]] = [:]
    func add(_ position: Int, _ key: String, to table: inout [String: [Int]]) {
      if table[key]?.last != position { table[key, default: []].append(position) }
    }
    for (position, choice) in choices.enumerated() {
      for spelling in choice.spellings where !spelling.isEmpty {
        add(position, spelling, to: &exact)
        add(position, LooseSpelling.folded(spelling), to: &loose)
      }
    }
    (self.exact, self.loose) = (exact, loose)
  }

  /// The code that is spelt so, else the one that is spelt so but for letter case and white space, else the one whose id stands
  /// in brackets behind one of its spellings.
  func find(_ text: String) -> Match {
    let direct = direct(text)
    guard direct == .none, let (label, id) = ChoiceList.bracketed(text) else { return direct }
    guard let position = choices.firstIndex(where: { $0.id == id }) else { return .none }
    let folded = LooseSpelling.folded(label)
    return choices[position].spellings.contains { LooseSpelling.folded($0) == folded } ? .one(position) : .none
  }

  /// What a cell shows for the code: its label in a language, with the id in brackets where the label alone could mean another.
  func label(_ position: Int, in language: String) -> String {
    let choice = choices[position]
    let label = choice.labels.text(in: language)
    let candidates = [label, "\(label) [\(choice.id)]", choice.id, "\(choice.id) [\(choice.id)]"]
    return candidates.first { !$0.isEmpty && find($0) == .one(position) } ?? choice.id
  }

  func position(ofID id: String) -> Int? { choices.firstIndex { $0.id == id } }

  var spellings: [String] { choices.flatMap(\.spellings) }

  private func direct(_ text: String) -> Match {
    let positions = exact[text] ?? loose[LooseSpelling.folded(text)] ?? []
    switch positions.count {
    case 0: return .none
    case 1: return .one(positions[0])
    default: return .several(positions)
    }
  }

  /// `label [id]` in its parts.
  private static func bracketed(_ text: String) -> (label: String, id: String)? {
    guard text.hasSuffix("]"), let open = text.lastIndex(of: "[") else { return nil }
    return (String(text[..<open]), String(text[text.index(after: open)...].dropLast()))
  }
}
