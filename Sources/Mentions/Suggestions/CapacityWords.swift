internal import CoverageModel

/// Words before a name that tell in what capacity the actor appears, by their beginnings.
enum CapacityWords {
  static func capacity(of word: [UInt16]) -> Capacity? {
    words.first { $0.words.contains { word.starts(with: $0) } }?.capacity
  }

  private static let words: [(capacity: Capacity, words: [[UInt16]])] = [
    (.proxy, "доверенн сенімді өкіл proxy"),
    (.candidate, "кандидат үміткер candidate кандидатк"),
    (
      .official,
      """
      президент премьер министр аким әкім глава басшы спикер төраға председател депутат посол елші сенатор секретар хатшы генпрокурор
      прокурор судья губернатор мэр міністр голова president minister mayor governor speaker chair
      """
    ),
    (.expert, "эксперт политолог аналитик социолог сарапшы саясаттанушы експерт expert analyst"),
  ].map { capacity, text in (capacity, text.split { $0 == " " || $0 == "\n" }.map { LetterTable.shared.folded($0) }) }
}
