/// Reads the paradigms of a language from the text in which they are written down.
///
/// A line is a paradigm: the parts of a name that follow it, `m` or `f` for one gender only, a colon, the ends of the words that
/// follow it or `*` for any, `-N` when the stem lacks their last N letters and `+x` when it has others instead, an equals sign, and the
/// endings, `-` for none.
///
///     surname f: ова ева ина -1 = а ой у ою
struct InflectionText {
  private let lines: [Substring]

  init(_ text: String) { lines = text.split(separator: "\n") }

  func inflection() -> Inflection {
    var inflection = Inflection()
    for line in lines {
      let sides = line.split(separator: "=")
      let heads = sides[0].split(separator: ":")
      precondition(sides.count == 2 && heads.count == 2, "a line of paradigms has a colon and an equals sign: \(line)")
      let who = heads[0].split(separator: " ")
      var finals: [[UInt16]] = []
      var stripped = 0
      var added: [UInt16] = []
      for word in heads[1].split(separator: " ") where word != "*" {
        if word.hasPrefix("-") {
          stripped = Int(word.dropFirst()) ?? 0
        } else if word.hasPrefix("+") {
          added = LetterTable.shared.folded(word)
        } else {
          finals.append(LetterTable.shared.folded(word))
        }
      }
      inflection.add(
        Inflection.Paradigm(
          parts: Inflection.Parts(who.compactMap { Inflection.Part(rawValue: String($0)).map(Inflection.Parts.init) }),
          isFemale: who.contains("f") ? true : who.contains("m") ? false : nil, finals: finals, stripped: stripped,
          added: added),
        endings: sides[1].split(separator: " ").map { LetterTable.shared.folded($0) })
    }
    return inflection
  }
}
