/// How well tones were told: pairs of what people judged and what was guessed, 0 negative, 1 neutral, 2 positive.
package struct ToneScore {
  /// By what people judged, then by what was guessed.
  package private(set) var counts = [[Int]](repeating: [0, 0, 0], count: 3)

  package init(_ pairs: some Sequence<(Int, Int)>) {
    for (judged, guessed) in pairs { counts[judged][guessed] += 1 }
  }

  /// The mean of the F1 of the three tones; a tone that is neither there nor guessed counts 0.
  package var macroF1: Double {
    (0..<3).reduce(0) { sum, tone in
      let judged = counts[tone].reduce(0, +)
      let guessed = counts.reduce(0) { $0 + $1[tone] }
      return sum + (judged + guessed == 0 ? 0 : 2 * Double(counts[tone][tone]) / Double(judged + guessed))
    } / 3
  }
}
