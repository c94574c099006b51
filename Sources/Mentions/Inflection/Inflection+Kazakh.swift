extension Inflection {
  /// The endings of Kazakh nouns in their order: plural, possessive, case or what stands in its place.
  ///
  /// A line is a slot, the sounds after which it has these forms, and the forms: A is а or е, Y is ы or і, G is ғ or г, Q is қ or к, all
  /// of one row in one word.
  private static let kazakhText =
    """
    plural vowel voiced owned: лAр
    plural nasal buzzing: дAр
    plural hard: тAр
    owner vowel: м ң мYз ңYз сY
    owner voiced nasal buzzing hard: Yм Yң YмYз YңYз Y
    case vowel: нYң GA нY дA дAн мен
    case voiced: дYң GA дY дA дAн мен
    case nasal: нYң GA дY дA нAн мен
    case buzzing: дYң GA дY дA дAн бен
    case hard: тYң QA тY тA тAн пен
    case mine: нYң A дY дA нAн мен
    case owned: нYң нA н ндA нAн мен
    place vowel voiced nasal buzzing mine: дAGY
    place hard: тAGY
    place owned: ндAGY
    belonging vowel nasal owned mine: нікі
    belonging voiced buzzing: дікі
    belonging hard: тікі
    being vowel voiced owned: мYн мYз сYң
    being nasal buzzing mine: мYн бYз сYң
    being hard: пYн пYз сYң
    """

  /// Kazakh in Cyrillic letters.
  static let kazakh = KazakhEndings(kazakhText).inflection()

  /// Kazakh in Latin letters, whose endings are those of Cyrillic transliterated.
  static let kazakhInLatin: Inflection = {
    var inflection = Inflection()
    var endings: Set<[UInt16]> = []
    for ending in KazakhEndings(kazakhText).all() {
      // «Amanatтың» has a Latin stem and a Cyrillic ending.
      endings.insert(ending)
      for scheme in Transliteration.allCases {
        if let latin = scheme.latin(ending) { endings.insert(latin) }
      }
    }
    inflection.add(
      Paradigm(parts: .all, isFemale: nil, finals: [], stripped: 0, added: []),
      endings: endings.sorted { $0.lexicographicallyPrecedes($1) })
    return inflection
  }()
}
