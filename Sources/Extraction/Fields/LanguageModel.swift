/// Tells in which language a text is written: by its script first, then, among the languages of the Latin, Cyrillic and
/// Arabic scripts, by the frequent words and runs of letters of each.
///
/// The weights were learnt by `Tools/language-model/train.py`, which also says how the model does on texts it has not seen.
package struct LanguageModel: Sendable {
  /// The model that ships with the program.
  package static let shipped = LanguageModel()

  /// Bytes of a text that are looked at.
  package static let sampleLength = 20_480
  /// Letters that a text must have in its main script.
  private static let fewestLetters = 9
  /// Quarters of a nat by which the first language must be ahead of the second.
  private static let smallestLead = 4
  /// Quarters of a nat a letter below which a text is none of the languages known here.
  private static let lowestScore = -2
  /// One kana among this many Japanese or Chinese characters makes a text Japanese.
  private static let charactersPerKana = 20

  private let latin = LanguageWeights(latinLanguageWeights)
  private let cyrillic = LanguageWeights(cyrillicLanguageWeights)
  private let arabic = LanguageWeights(arabicLanguageWeights)

  /// The language of a text; nil when the text is too short or speaks for no language clearly.
  package func language(of text: String) -> LanguageGuess? {
    var text = text
    return text.withUTF8 { language(of: $0) }
  }

  /// The language of a text in well-formed UTF-8, of which the first `sampleLength` bytes count.
  package func language(of utf8: UnsafeBufferPointer<UInt8>) -> LanguageGuess? {
    let sample = UnsafeBufferPointer(rebasing: utf8.prefix(LanguageModel.sampleLength))
    guard let (script, letters) = mainScript(of: sample), letters >= LanguageModel.fewestLetters else { return nil }
    switch script {
    case .latin: return guess(sample, script, letters, latin)
    case .cyrillic: return guess(sample, script, letters, cyrillic)
    case .arabic: return guess(sample, script, letters, arabic)
    default:
      return script.onlyLanguage.map {
        LanguageGuess(language: $0, script: script.rawValue, score: 0, runnerUp: nil, lead: 0)
      }
    }
  }

  /// The script of most letters and how many letters it has.
  private func mainScript(of text: UnsafeBufferPointer<UInt8>) -> (LanguageScript, letters: Int)? {
    var letters: [LanguageScript: Int] = [:]
    var position = 0
    var last: (LanguageScript, Int)?
    while let scalar = LanguageModel.scalar(text, &position) {
      if scalar < 0x2000, LanguageLetters.table.letter(scalar) == LanguageLetters.gap { continue }
      guard let script = LanguageScript(scalar) else { continue }
      // Neighbours share a script, so the dictionary is asked once a run.
      if let (running, count) = last, running == script {
        last = (script, count + script.weight)
      } else {
        if let (running, count) = last { letters[running, default: 0] += count }
        last = (script, script.weight)
      }
    }
    if let (running, count) = last { letters[running, default: 0] += count }
    let (kana, han) = (letters[.kana] ?? 0, letters[.han] ?? 0)
    if kana * LanguageModel.charactersPerKana >= kana + han, kana > 0 {
      letters[.kana] = kana + han
      letters[.han] = nil
    }
    // In the order of the cases, so that equals are settled the same way each time.
    var best: (LanguageScript, letters: Int)?
    for script in LanguageScript.allCases {
      if let count = letters[script], count > best?.letters ?? 0 { best = (script, count) }
    }
    return best
  }

  private func guess(
    _ text: UnsafeBufferPointer<UInt8>, _ script: LanguageScript, _ letters: Int, _ weights: LanguageWeights
  ) -> LanguageGuess? {
    let sums = LanguageModel.sums(text, weights)
    let order = weights.codes.indices.sorted { (sums[$1], $0) < (sums[$0], $1) }
    guard let first = order.first else { return nil }
    let language = LanguageModel.language(ofCode: weights.codes[first])
    guard let second = order.first(where: { LanguageModel.language(ofCode: weights.codes[$0]) != language }) else {
      return nil
    }
    let lead = sums[first] - sums[second]
    guard lead >= LanguageModel.smallestLead, Int(sums[first]) > LanguageModel.lowestScore * letters else { return nil }
    return LanguageGuess(
      language: language, script: script.rawValue, score: Double(sums[first]) / 4 / Double(letters),
      runnerUp: LanguageModel.language(ofCode: weights.codes[second]), lead: Double(lead) / 4)
  }

  /// The weights of all words of a text, summed by language.
  private static func sums(_ text: UnsafeBufferPointer<UInt8>, _ weights: LanguageWeights) -> [Int32] {
    let table = LanguageLetters.table
    var sums = [Int32](repeating: 0, count: LanguageWeights.width)
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: longestWord) { word in
      // Short numbers are added faster; they are carried over before they may overflow.
      var part = SIMD32<Int16>.zero
      var letters = 0
      var length = 0
      var position = 0
      while true {
        let scalar = scalar(text, &position)
        let letter = scalar.map { length == 0 ? table.letter($0) : table.continuation($0) } ?? LanguageLetters.gap
        if letter == LanguageLetters.gap || length == longestWord {
          if length > 0 { weights.add(UnsafeBufferPointer(rebasing: word[..<length]), to: &part) }
          letters += length
          length = 0
          if letters > mostLetters || scalar == nil {
            for number in 0..<LanguageWeights.width { sums[number] += Int32(part[number]) }
            (part, letters) = (.zero, 0)
          }
          if scalar == nil { return }
          if letter == LanguageLetters.gap { continue }
        }
        word[length] = letter
        length += 1
      }
    }
    return sums
  }

  /// Letters whose weights fit into sixteen bits together: a letter has three features and a word three more, of up to 16 each.
  private static let mostLetters = 256

  /// Longer runs of letters are no words; they are cut.
  private static let longestWord = 64

  /// `kk` of `kk-2021`.
  private static func language(ofCode code: String) -> String { String(code.prefix { $0 != "-" }) }

  /// The scalar at `position`, which moves past it; nil at the end, where a sequence cut off is left out.
  @inline(__always)
  private static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> UInt32? {
    guard position < text.count else { return nil }
    let first = UInt32(text[position])
    if first < 0x80 {
      position += 1
      return first
    }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard position + length <= text.count else { return nil }
    var scalar = first & (0x7F >> UInt32(length))
    for step in 1..<length { scalar = scalar << 6 | UInt32(text[position + step] & 0x3F) }
    position += length
    return scalar
  }
}
