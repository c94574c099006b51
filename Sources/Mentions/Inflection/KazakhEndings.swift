/// Puts the endings of Kazakh words together from their slots.
struct KazakhEndings {
  /// What an ending follows: the last sound of the word, or the possessive that it has already.
  enum Sound: String, CaseIterable {
    case vowel, voiced, nasal, buzzing, hard
    /// After a possessive of the first or second person.
    case mine
    /// After a possessive of the third person, with which names of institutions end.
    case owned

    /// The last letters of words that end so; и and у are read both ways.
    var finals: String {
      switch self {
      case .vowel: "а ә е о ө ұ ү ы і э я ю и у"
      case .voiced: "л р й у и ю"
      case .nasal: "м н ң"
      case .buzzing: "з ж"
      case .hard: "п ф к қ т с ш щ ч ц х һ б в г ғ д"
      case .mine: ""
      case .owned: "ы і"
      }
    }

  }

  private enum Slot: String { case plural, owner, `case`, place, belonging, being }

  private var forms: [Slot: [Sound: [String]]] = [:]

  init(_ text: String) {
    for line in text.split(separator: "\n") {
      let sides = line.split(separator: ":")
      let words = sides[0].split(separator: " ").map(String.init)
      guard sides.count == 2, let slot = words.first.flatMap(Slot.init) else {
        preconditionFailure("a line of endings has a slot and a colon: \(line)")
      }
      for sound in words.dropFirst().compactMap(Sound.init) {
        forms[slot, default: [:]][sound, default: []] += sides[1].split(separator: " ").map(String.init)
      }
    }
  }

  /// Paradigms by the last sound, three more for final consonants that soften before a vowel, and one for abbreviations, which people
  /// read by the letter or as a word.
  func inflection() -> Inflection {
    var inflection = Inflection()
    let parts = Inflection.Parts.all.subtracting(Inflection.Parts(.abbreviation))
    func add(_ finals: [String], _ endings: [[UInt16]], softened: String? = nil) {
      inflection.add(
        Inflection.Paradigm(
          parts: parts, isFemale: nil, finals: finals.map { LetterTable.shared.folded($0) },
          stripped: softened == nil ? 0 : 1, added: softened.map { LetterTable.shared.folded($0) } ?? []),
        endings: endings)
    }
    for sound in Sound.allCases where sound != .mine {
      let finals = sound.finals.split(separator: " ").map(String.init)
      let signed = sound == .vowel || sound == .owned ? [] : finals.map { $0 + "ь" }
      add(finals + signed, endings(after: sound))
    }
    let vowels = Set(LetterTable.shared.folded("ы і"))
    for (hard, soft) in [("п", "б"), ("к", "г"), ("қ", "ғ")] {
      add([hard], endings(after: .hard).filter { vowels.contains($0[0]) }, softened: soft)
    }
    inflection.add(
      Inflection.Paradigm(parts: Inflection.Parts(.abbreviation), isFemale: nil, finals: [], stripped: 0, added: []),
      endings: all())
    return inflection
  }

  /// Every ending there is.
  func all() -> [[UInt16]] {
    Set(Sound.allCases.flatMap(endings)).sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The endings that follow a sound, in both rows of vowels.
  private func endings(after sound: Sound) -> [[UInt16]] {
    var endings: Set<[UInt16]> = []
    for row in [["A": "а", "Y": "ы", "G": "ғ", "Q": "қ"], ["A": "е", "Y": "і", "G": "г", "Q": "к"]] {
      func spelled(_ form: String) -> [UInt16] {
        LetterTable.shared.folded(form.map { row[String($0)] ?? String($0) }.joined())
      }
      for plural in [""] + (forms[.plural]?[sound] ?? []) {
        let afterPlural = plural.isEmpty ? sound : .voiced
        for owner in [""] + (forms[.owner]?[afterPlural] ?? []) {
          let base = spelled(plural + owner)
          let last = owner.isEmpty ? afterPlural : KazakhEndings.sound(afterOwner: owner)
          if !base.isEmpty { endings.insert(base) }
          for slot in [Slot.case, .belonging, .being] {
            for form in forms[slot]?[last] ?? [] { endings.insert(base + spelled(form)) }
          }
          // What is at a place has cases of its own.
          for place in forms[.place]?[last] ?? [] {
            endings.insert(base + spelled(place))
            for form in forms[.case]?[.vowel] ?? [] { endings.insert(base + spelled(place + form)) }
          }
        }
      }
    }
    return endings.filter { $0.count <= EndingTable.longest }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func sound(afterOwner form: String) -> Sound {
    form.hasSuffix("Y") ? .owned : form.hasSuffix("з") ? .buzzing : .mine
  }
}
