import CoverageModel
import Foundation
import Mentions
import TestSupport

/// How fast names are found in text, and how that grows with their number.
struct MentionBenchmark {
  /// Lines of a text in UTF-8, long enough to measure.
  private let lines: [[UInt8]]

  init(file: String) throws {
    let once = Array(try Data(contentsOf: URL(fileURLWithPath: file))).split(separator: 10).map(Array.init)
    let size = once.reduce(1) { $0 + $1.count + 1 }
    lines = Array(repeating: once, count: 30_000_000 / size + 1).flatMap { $0 }
  }

  /// The text with a sentence about one of the actors every two kilobytes.
  private func text(_ actors: [MentionActor]) -> [UInt8] {
    var random = SeededRandom(seed: 7)
    var text: [UInt8] = []
    var next = 2000
    for line in lines {
      text += line
      text.append(10)
      if text.count >= next {
        text += Array("Кеше \(actors[Int(random.next() % UInt64(actors.count))].names[0]) сөз сөйледі.\n".utf8)
        next = text.count + 2000
      }
    }
    return text
  }

  func run(turns: Int = 5) {
    var times: [Double] = []
    for count in [200, 2000, 20_000] {
      let actors = MentionBenchmark.actors(count)
      let text = text(actors)
      var compile = Double.infinity
      var search = Double.infinity
      var found = 0
      for _ in 0..<turns {
        let compiling = Stopwatch()
        let finder = MentionFinder(actors)
        compile = min(compile, compiling.read().cpu)
        let searching = Stopwatch()
        found = text.withUnsafeBufferPointer { finder.mentions(in: $0, language: nil).count }
        search = min(search, searching.read().cpu)
      }
      times.append(search)
      let speed = Double(text.count) / search / 1_000_000
      print(
        "\(count) names: compiled in \(Self.text(compile, 3)) s, \(Self.text(speed, 0)) MB/s, \(found) mentions"
      )
    }
    print("200 names to 20,000: \(Self.text(times[2] / times[0], 2)) times the time")
  }

  private static func text(_ value: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", value) }

  /// People with given names and surnames of the region.
  private static func actors(_ count: Int) -> [MentionActor] {
    let given =
      "Нұрлан Айгүл Серик Данияр Асель Ержан Гүлнар Марат Ольга Сергей Ирина Андрей Болат Жанна Қайрат Светлана"
      .split(separator: " ")
    let first = "Ах Бай Бек Дос Ер Жан Кас Ма На Ом Са Се Та То Ту Уте Ша Ыс Аб Ал".split(separator: " ")
    let middle = "ма ба ру ди ке лы на рма шы гали мбе сен тай ке бол ды".split(separator: " ")
    let last = "т к н р л м ш".split(separator: " ")
    let end = "ов ова ев ин ский ұлы енко".split(separator: " ")
    var random = SeededRandom(seed: 20_230_319)
    func one(_ parts: [Substring]) -> Substring { parts[Int(random.next() % UInt64(parts.count))] }
    var known: Set<String> = []
    var actors: [MentionActor] = []
    while actors.count < count {
      let name = "\(one(given)) \(one(first))\(one(middle))\(one(middle))\(one(last))\(one(end))"
      guard known.insert(name).inserted else { continue }
      actors.append(MentionActor(id: "actor-\(actors.count)", kind: .person, names: [name]))
    }
    return actors
  }
}
