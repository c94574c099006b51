import CoverageModel
// For `pow`.
import Foundation
import Reports
import Testing

@Suite("The layout of charts")
struct ChartLayoutTests {
  @Test("no two lines of text overlap, and no bar covers text, on hostile tables", arguments: ChartKind.allCases)
  func overlaps(kind: ChartKind) {
    for language in ["en", "kk"] {
      for (number, table) in (HostileTables.all(kind) + [SampleTables.kazakhstan(chart: kind)]).enumerated() {
        let svg = ChartReport(language: language).svg(for: table)
        let lines = DrawnLine.all(in: svg)
        let bars = DrawnBox.all(in: svg)
        for (index, line) in lines.enumerated() {
          let other = lines[(index + 1)...].first(where: line.overlaps)
          #expect(other == nil, "table \(number): \(line) and \(other.map { "\($0)" } ?? "")")
          #expect(!bars.contains(where: line.overlaps), "table \(number): \(line)")
        }
      }
    }
  }

  @Test("no text lies outside the view box, on hostile tables", arguments: ChartKind.allCases)
  func viewBox(kind: ChartKind) throws {
    for table in HostileTables.all(kind) {
      let svg = ChartReport(language: "ru").svg(for: table)
      let box = try viewBox(svg)
      for line in DrawnLine.all(in: svg) {
        #expect(line.left >= box.left && line.right <= box.right, "\(line)")
        #expect(line.top >= box.top && line.bottom <= box.bottom, "\(line)")
      }
      for bar in DrawnBox.all(in: svg) {
        #expect(bar.left >= box.left && bar.right <= box.right && bar.top >= box.top && bar.bottom <= box.bottom)
      }
    }
  }

  @Test("every word of the title and of every source is printed under the chart", arguments: ChartKind.allCases)
  func sources(kind: ChartKind) {
    let tail = String(repeating: "x", count: 150)
    let sources = (0..<40).map { "Source \($0) of https://example.org/a-very-long-address/\($0)-\(tail)" }
    let table = HostileTables.table(
      kind, panels: HostileTables.weeks(kind).panels, title: String(repeating: "Long title ", count: 60) + "ends here",
      sources: sources)
    let drawn = DrawnLine.all(in: ChartReport(language: "en").svg(for: table))
    let text = drawn.map(\.text).joined().filter { $0 != " " }
    for source in sources { #expect(text.contains(source.filter { $0 != " " })) }
    #expect(text.contains("endshere"))
  }

  @Test("tone has one order and one look in bars and in keys, whether the table splits by tone or counts it")
  func toneOrder() throws {
    let split = ToneTables.split(codes: ["not-coded", "not-applicable", "mixed", "+1", "-1", "0", "-2", "+2"])
    let counted = SampleTables.kazakhstan()
    for kind in [ChartKind.stackedBars, .smallMultiples] {
      let keys = keys(ChartReport(language: "en").svg(for: split.with(chart: kind)))
      #expect(
        keys.map(\.label) == [
          "Very negative", "Negative", "Neutral", "Positive", "Very positive", "Mixed", "Not applicable",
          "Tone not coded",
        ])
      #expect(Set(keys.map(\.look)).count == keys.count)
      let others = self.keys(ChartReport(language: "en").svg(for: counted.with(chart: kind)))
      #expect(others.map(\.label) == ["Negative", "Neutral", "Positive", "without judged tone"])
      #expect(others.prefix(3).map(\.look) == keys[1...3].map(\.look))
      #expect(!keys.map(\.look).contains(others[3].look))
    }
  }

  @Test("parts of a bar stand in the order of the keys")
  func barOrder() {
    let svg = ChartReport(language: "en").svg(for: ToneTables.split(codes: ["not-coded", "+1", "0", "-1"]))
    let boxes = DrawnBox.all(in: svg)
    let bar = boxes.dropFirst(4).prefix(4)
    #expect(bar.count == 4)
    #expect(bar.map(\.fill) == boxes.prefix(4).map(\.fill))
    #expect(bar.map(\.left) == bar.map(\.left).sorted())
  }

  @Test("a table with tone that is negative alone is drawn with its hatching and nothing else")
  func negativeOnly() {
    let svg = ChartReport(language: "en").svg(for: ToneTables.split(codes: ["-1"]))
    #expect(keys(svg).map(\.label) == ["Negative"])
    #expect(svg.contains("<path "))
  }

  @Test("a table with a benchmark shows it at every bar, with its name and figure", arguments: ["en", "ru", "kk"])
  func benchmark(language: String) {
    for kind in [ChartKind.stackedBars, .smallMultiples] {
      let table = HostileTables.all(kind)[3]
      let svg = ChartReport(language: language).svg(for: table)
      let name = Wording(language: language).phrase(.benchmark)
      let mark = Wording(language: language).decimalMark
      #expect(DrawnLine.all(in: svg).contains { $0.text.hasPrefix(name) && $0.text.contains("33\(mark)3\u{00A0}%") })
      let marks = DrawnShape.all("line", in: svg).filter { $0.value("stroke-width") == "1.25" }
      // One in the key, one per bar of the two panels.
      #expect(marks.count == 1 + 6)
      let values = DrawnLine.all(in: svg)
      for stroke in marks.dropFirst() {
        let x = stroke.number("x1") ?? 0
        let (top, bottom) = (stroke.number("y1") ?? 0, stroke.number("y2") ?? 0)
        #expect(!values.contains { $0.left < x && x < $0.right && $0.top < bottom && top < $0.bottom })
      }
    }
  }

  @Test("text has a contrast of at least 4.5 to the paper, the only fill that it stands on")
  func contrast() {
    for kind in ChartKind.allCases {
      let svg = ChartReport(language: "en").svg(for: SampleTables.kazakhstan(chart: kind))
      let colors = Set(DrawnShape.all("text", in: svg).compactMap { $0.value("fill") })
      #expect(!colors.isEmpty)
      for color in colors { #expect(1.05 / (luminance(color) + 0.05) >= 4.5, "\(color)") }
    }
  }

  @Test("the drawing says its title, its content and its language, and needs nothing from outside")
  func standsAlone() throws {
    for kind in ChartKind.allCases {
      let svg = ChartReport(language: "kk").svg(for: SampleTables.kazakhstan(chart: kind))
      let root = try #require(DrawnShape.all("svg", in: svg).first)
      #expect(root.value("role") == "img")
      #expect(root.value("xml:lang") == "kk")
      let named = Set(Markup.identifiers(svg))
      #expect((root.value("aria-labelledby") ?? "").split(separator: " ").allSatisfy { named.contains(String($0)) })
      #expect(svg.contains("Кешкі жаңалықтардағы партиялар</title>"))
      for outside in ["href", "url(", "<image", "<style", "<script", "@import", "<foreignObject"] {
        #expect(!svg.contains(outside))
      }
      #expect(svg == ChartReport(language: "kk").svg(for: SampleTables.kazakhstan(chart: kind)))
    }
  }

  @Test("of many points the figures of the first, last and largest are pushed apart, with lines to their points")
  func leaders() {
    let svg = ChartReport(language: "en").svg(for: HostileTables.weeks(.timeline))
    let leaders = DrawnShape.all("line", in: svg).filter { $0.value("stroke-width") == "0.6" }
    #expect(!leaders.isEmpty)
    let lines = DrawnLine.all(in: svg)
    for leader in leaders {
      let ends = ["x1", "y1", "x2", "y2"].map { leader.number($0) ?? .nan }
      for part in stride(from: 0, to: 0.95, by: 0.05) {
        let (x, y) = (ends[0] + (ends[2] - ends[0]) * part, ends[1] + (ends[3] - ends[1]) * part)
        #expect(!lines.contains { $0.left < x && x < $0.right && $0.top < y && y < $0.bottom })
      }
    }
  }

  @Test("outlets without data are named with the reason, in dense charts under the bars")
  func undefined() {
    let table = HostileTables.all(.smallMultiples)[10]
    let text = DrawnLine.all(in: ChartReport(language: "en").svg(for: table)).map(\.text).joined(separator: " ")
    #expect(text.contains("n/a: there are no data"))
    for number in [4, 5] { #expect(text.contains(HostileTables.name(number).split(separator: "\n")[0])) }
    #expect(text.contains("— … «(- 9"))
  }

  private func viewBox(_ svg: String) throws -> (left: Double, top: Double, right: Double, bottom: Double) {
    let root = try #require(DrawnShape.all("svg", in: svg).first)
    let numbers = (root.value("viewBox") ?? "").split(separator: " ").compactMap { Double($0) }
    try #require(numbers.count == 4)
    return (numbers[0], numbers[1], numbers[0] + numbers[2], numbers[1] + numbers[3])
  }

  /// The labels of the keys with the fill and the direction of the first stroke of their pattern.
  private func keys(_ svg: String) -> [(label: String, look: String)] {
    let swatches = svg.split(separator: "<rect ").dropFirst().filter { $0.contains("width=\"14\" height=\"11\"") }
    return swatches.map { piece in
      let swatch = "<rect " + piece
      let rect = DrawnShape.all("rect", in: swatch).first
      let path = DrawnShape.all("path", in: swatch).first?.value("d") ?? ""
      let points = path.split { "ML ".contains($0) }.prefix(4).compactMap { Double($0) }
      let slope =
        points.count == 4 ? [points[2] - points[0] > 1.5, points[3] > points[1], points[3] < points[1]] : []
      return (DrawnShape.all("text", in: swatch).first?.text ?? "", "\(rect?.value("fill") ?? "") \(slope)")
    }
  }

  /// Relative luminance as WCAG 2.2 defines it.
  private func luminance(_ hex: String) -> Double {
    let value = UInt32(hex.dropFirst(), radix: 16) ?? 0
    let parts = [value >> 16 & 255, value >> 8 & 255, value & 255].map { channel -> Double in
      let share = Double(channel) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
