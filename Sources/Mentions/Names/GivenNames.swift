/// Given names of people, which tell whose surname a surname is, and whether a woman's or a man's.
struct GivenNames: Sendable {
  private let women: Set<[UInt16]>
  private let men: Set<[UInt16]>
  private let foreign: Set<[UInt16]>
  /// Names without the vowel or sign that changes with the case.
  private let stems: Set<[UInt16]>

  static let shared = GivenNames()

  private init() {
    func set(_ text: String) -> Set<[UInt16]> {
      Set(text.split { $0 == " " || $0 == "\n" }.map { LetterTable.shared.folded($0) })
    }
    women = set(GivenNames.women)
    men = set(GivenNames.men)
    let others = set(GivenNames.foreign)
    foreign = others
    stems = Set(women.union(men).union(others).map(GivenNames.stem))
  }

  /// Nil for names of both or that are not known.
  func isFemale(_ name: [UInt16]) -> Bool? {
    let name = GivenNames.russian(name)
    return women.contains(name) ? true : men.contains(name) ? false : nil
  }

  /// Whether a word may be a given name in some case.
  func mayBe(_ word: [UInt16]) -> Bool {
    let word = GivenNames.russian(word)
    if women.contains(word) || men.contains(word) || foreign.contains(word) { return true }
    return GivenNames.endings.contains { ending in
      word.count - ending.count >= 3 && word.ends(with: ending) && stems.contains(Array(word.dropLast(ending.count)))
    }
  }

  private static let endings = "а я у ю ом ем е и ы ой ей ью"
    .split(separator: " ").map { LetterTable.shared.folded($0) }
  private static let changing = Set(LetterTable.shared.folded("аяйь"))

  private static func stem(_ name: [UInt16]) -> [UInt16] {
    guard let last = name.last, changing.contains(last), name.count > 3 else { return name }
    return name.dropLast()
  }

  /// Kazakh letters as Russian writes them.
  private static func russian(_ word: [UInt16]) -> [UInt16] { word.map { kazakh[$0] ?? $0 } }

  private static let kazakh: [UInt16: UInt16] = {
    let pairs = LetterTable.shared.folded("әаіиңнғгүуұуқкөоһх")
    return Dictionary(
      uniqueKeysWithValues: stride(from: 0, to: pairs.count, by: 2).map { (pairs[$0], pairs[$0 + 1]) })
  }()
}
