import CoverageModel
import TestSupport
import Testing

@testable import Extraction

@Suite("Duplicates and versions")
struct DuplicateTests {
  /// A text of made-up words.
  private func text(_ words: Int, _ random: inout SeededRandom) -> [String] {
    (0..<words).map { _ in "сөз\(Int.random(in: 0..<5_000, using: &random))" }
  }

  @Test("The same words are the same text, whatever the case, the signs and the white space")
  func exact() {
    var index = DuplicateIndex()
    #expect(index.add(TextSketch("Ұлы дала, «Қазақстан» – 2023."), id: "a") == nil)
    #expect(index.add(TextSketch("ҰЛЫ ДАЛА Қазақстан\n2023"), id: "b") == .exact(id: "a"))
    #expect(index.add(TextSketch("Ұлы дала, Қазақстан 2024"), id: "c") == nil)
    #expect(index.add(TextSketch(""), id: "d") == nil)
    #expect(index.add(TextSketch(" – "), id: "e") == nil)
  }

  @Test("The estimate is within four standard errors of the true similarity")
  func estimate() {
    var random = SeededRandom(seed: 3)
    for changed in [0, 5, 20, 60, 120, 400] {
      let words = text(400, &random)
      var edited = words
      edited.replaceSubrange(0..<changed, with: text(changed, &random))
      let runs = { (words: [String]) in Set((0...words.count - 4).map { words[$0..<$0 + 4].joined(separator: " ") }) }
      let (a, b) = (runs(words), runs(edited))
      let truth = a.intersection(b).count * 1000 / a.union(b).count
      let found = TextSketch(words.joined(separator: " ")).similarity(to: TextSketch(edited.joined(separator: " ")))
      #expect(abs(found - truth) <= 177, "\(changed) of 400 words changed: \(found) for \(truth)")
    }
  }

  @Test("An edited text is found among thousands of others, and no other is")
  func near() {
    var random = SeededRandom(seed: 11)
    var index = DuplicateIndex()
    var texts: [[String]] = []
    for number in 0..<3_000 {
      let words = text(120, &random)
      texts.append(words)
      #expect(index.add(TextSketch(words.joined(separator: " ")), id: "\(number)") == nil)
    }
    for number in stride(from: 0, to: 3_000, by: 100) {
      let edited = texts[number] + ["толықтырылды", "және", "түзетілді"]
      guard case .near(let id, let thousandths) = index.add(TextSketch(edited.joined(separator: " ")), id: "x") else {
        Issue.record("\(number) was not found")
        continue
      }
      #expect(id == "\(number)")
      #expect(thousandths > 850)
    }
  }

  @Test("Of several earlier texts the most similar is named")
  func nearest() {
    var random = SeededRandom(seed: 5)
    var index = DuplicateIndex()
    let words = text(300, &random)
    _ = index.add(TextSketch((words + text(80, &random)).joined(separator: " ")), id: "far")
    _ = index.add(TextSketch((words + text(10, &random)).joined(separator: " ")), id: "close")
    guard case .near(let id, _) = index.add(TextSketch(words.joined(separator: " ")), id: "x") else {
      Issue.record("nothing was found")
      return
    }
    #expect(id == "close")
  }

  @Test("A version is compared with the one before it: what was added, removed and changed")
  func versions() {
    func version(_ id: String, _ blocks: [String], captured: Int64, url: String = "https://s.kz/1") -> PageVersion {
      var document = Document(id: id, url: url, outcome: .article, evidence: PageEvidence(digest: ""))
      document.evidence.captured = captured
      document.body = blocks.joined(separator: "\n")
      return PageVersion(document)
    }
    let first = ["Бірінші абзац осы жерде", "Погибли двое рабочих завода", "Соңғы сөз"]
    let second = ["Бірінші абзац осы жерде", "Погибли трое рабочих завода", "Жаңа деректер келді", "Соңғы сөз"]
    let all = [
      version("late", second, captured: 2_000), version("other", ["x"], captured: 5, url: "https://s.kz/2"),
      version("early", first, captured: 1_000), version("last", Array(second.dropFirst()), captured: 3_000),
    ]
    let found = VersionComparison.all(all)
    #expect(found.map { [$0.before.id, $0.after.id] } == [["early", "late"], ["late", "last"]])
    #expect(
      found.first?.changes == [
        .changed(before: first[1], after: second[1]), .added("Жаңа деректер келді"),
      ])
    #expect(found.last?.changes == [.removed(second[0])])
  }

  @Test("Applying the changes to the earlier blocks gives the later ones")
  func changesAreWhole() {
    var random = SeededRandom(seed: 19)
    for _ in 0..<200 {
      func blocks() -> [String] {
        (0..<Int.random(in: 0..<12, using: &random)).map { _ in "b\(Int.random(in: 0..<6, using: &random)) c" }
      }
      func version(_ blocks: [String]) -> PageVersion {
        var document = Document(id: "v", url: "u", outcome: .article, evidence: PageEvidence(digest: ""))
        document.body = blocks.joined(separator: "\n")
        return PageVersion(document)
      }
      let (old, new) = (blocks(), blocks())
      let changes = VersionComparison(before: version(old), after: version(new)).changes
      var gone: [String] = []
      var come: [String] = []
      for change in changes {
        switch change {
        case .added(let text): come.append(text)
        case .removed(let text): gone.append(text)
        case .changed(let before, let after):
          gone.append(before)
          come.append(after)
        }
      }
      #expect((old + come).sorted() == (new + gone).sorted())
    }
  }
}
