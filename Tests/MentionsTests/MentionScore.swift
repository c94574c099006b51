import Foundation
import TestSupport

/// Counts right, missed and false mentions of a set of documents whose mentions people have marked.
///
/// A mention found is right when it overlaps a marked one of its actor that no other has taken. One that overlaps what the set leaves
/// open for that actor, or lies within a longer marked name, counts neither way.
struct MentionScore {
  struct Span: Decodable {
    let actor: String
    let start: Int
    let end: Int

    func overlap(_ other: Span) -> Int { min(end, other.end) - max(start, other.start) }
  }

  struct Document: Decodable {
    let id: String
    let lang: String
    let source: String
    let codebook: String
    let text: String
    let gold: [Span]
    let ignore: [Span]?
    let traps: [Span]?
    let zones: [[Int]]?
  }

  struct Counts {
    var right = 0
    var wrong = 0
    var marked = 0
    var trapped = 0

    var recall: Double { marked == 0 ? .nan : Double(right) / Double(marked) }
    var precision: Double { right + wrong == 0 ? .nan : Double(right) / Double(right + wrong) }

    static func + (a: Counts, b: Counts) -> Counts {
      Counts(
        right: a.right + b.right, wrong: a.wrong + b.wrong, marked: a.marked + b.marked, trapped: a.trapped + b.trapped)
    }
  }

  static func counts(_ document: Document, _ found: [Span]) -> Counts {
    var counts = Counts(marked: document.gold.count)
    for actor in Set(found.map(\.actor)) {
      let marked = document.gold.filter { $0.actor == actor }
      let own = found.filter { $0.actor == actor }
      var pairs: [(overlap: Int, marked: Int, found: Int)] = []
      for (m, one) in marked.enumerated() {
        for (f, other) in own.enumerated() where one.overlap(other) > 0 { pairs.append((one.overlap(other), m, f)) }
      }
      pairs.sort { ($1.overlap, $0.marked, $0.found) < ($0.overlap, $1.marked, $1.found) }
      var taken: Set<Int> = []
      var used: Set<Int> = []
      for pair in pairs where !taken.contains(pair.marked) && !used.contains(pair.found) {
        taken.insert(pair.marked)
        used.insert(pair.found)
        counts.right += 1
      }
      for (f, span) in own.enumerated() where !used.contains(f) {
        if marked.contains(where: { $0.overlap(span) > 0 }) {
          counts.wrong += 1
          continue
        }
        if (document.ignore ?? []).contains(where: { $0.actor == actor && $0.overlap(span) > 0 }) { continue }
        let isTrap = (document.traps ?? []).contains { $0.actor == actor && $0.overlap(span) > 0 }
        let isWithin = (document.zones ?? []).contains { zone in
          zone[0] <= span.start && span.end <= zone[1] && zone[1] - zone[0] > span.end - span.start + 2
        }
        if !isTrap, isWithin { continue }
        counts.wrong += 1
        if isTrap { counts.trapped += 1 }
      }
    }
    return counts
  }

  /// The 95 % interval of a figure when documents are drawn again and again with replacement.
  static func interval(_ all: [Counts], _ figure: (Counts) -> Double) -> (low: Double, high: Double) {
    var random = SeededRandom(seed: 1)
    let telling = all.filter { $0.marked + $0.wrong > 0 }
    guard !telling.isEmpty else { return (.nan, .nan) }
    let values = (0..<500).map { _ in
      figure(
        (0..<telling.count).reduce(Counts()) { sum, _ in sum + telling[Int(random.next() % UInt64(telling.count))] })
    }.sorted()
    return (values[12], values[487])
  }
}
