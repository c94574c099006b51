import Foundation
import Logging
import TestSupport
import Testing

@testable import Pipeline

@Suite("Extraction of many pages")
struct ExtractRunTests {
  private func page(_ number: Int) -> String {
    let words = (0..<60).map { "сөз\((number * 7919 + $0 * 31) % 9_973)" }.joined(separator: " ")
    return """
      <html><head><title>Тақырып \(number)</title><meta property="og:type" content="article"></head>
      <body><article><p>\(words).</p><p>Екінші абзац \(number): \(words.reversed()).</p></article></body></html>
      """
  }

  private func context(_ threads: Int = 2) -> RunContext {
    RunContext(logger: Logger(label: "test"), threads: threads)
  }

  /// Runs on a folder of files and gives the lines.
  private func lines(
    _ options: (String) -> ExtractOptions, files: [String: [UInt8]], threads: Int = 2
  ) throws -> (lines: [[String: Any]], text: String, result: ExtractRun.Result) {
    let folder = try TemporaryFile.folder(files)
    defer { TemporaryFile.remove(folder) }
    var options = options(folder)
    options.output = folder + "/out.ndjson"
    let result = try ExtractRun(context: context(threads)).result(options)
    let text = try String(contentsOfFile: options.output, encoding: .utf8)
    let lines = try text.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    return (lines, text, result)
  }

  private func list(_ count: Int) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    var list = ""
    for number in 0..<count {
      files["\(number).html"] = Array(page(number % max(1, count - 3)).utf8)
      list +=
        "{\"id\": \"p\(number)\", \"path\": \"\(number).html\", \"url\": \"https://s.kz/n/\(number)-a\", \"x\": [1]}\n"
    }
    files["pages.jsonl"] = Array(list.utf8)
    return files
  }

  @Test("Documents come in the order of the list, the same bytes on any number of threads")
  func order() throws {
    let files = list(60)
    let one = try lines({ ExtractOptions(list: $0 + "/pages.jsonl") }, files: files, threads: 1)
    #expect(one.lines.compactMap { $0["id"] as? String } == (0..<60).map { "p\($0)" })
    for threads in [2, 7, 16] {
      #expect(try lines({ ExtractOptions(list: $0 + "/pages.jsonl") }, files: files, threads: threads).text == one.text)
    }
    #expect(one.lines.suffix(3).compactMap { $0["duplicate_of"] as? String } == ["p0", "p1", "p2"])
  }

  @Test("A line carries what the scorer and the analyst read")
  func fields() throws {
    let line = try #require(try lines({ ExtractOptions(list: $0 + "/pages.jsonl") }, files: list(1)).lines.first)
    #expect(line["outcome"] as? String == "article")
    #expect(line["title"] as? String == "Тақырып 0")
    #expect(line["url"] as? String == "https://s.kz/n/0-a")
    let body = try #require(line["body"] as? String)
    #expect(line["characters"] as? Int == body.unicodeScalars.count)
    for key in [
      "author", "authors", "date", "published", "modified", "language", "outlet", "canonical_url", "section", "tags",
      "blocks", "warnings",
    ] {
      #expect(line[key] != nil, "\(key)")
    }
  }

  @Test("Every text survives the way into a line and back")
  func roundTrip() throws {
    let text =
      "a\"b\\c\u{1}\u{7F} \u{2028}\u{2029} 😀 қ &lt;/script> \u{FFFD} end of a sentence long enough to be kept as one"
    let page = "<html><body><article>" + String(repeating: "<p>\(text)</p>", count: 4) + "</article></body></html>"
    let result = try lines({ ExtractOptions(inputs: [$0 + "/a.html"]) }, files: ["a.html": Array(page.utf8)])
    #expect(result.text.split(separator: "\n").count == 1)
    #expect((result.lines[0]["body"] as? String)?.contains("a\"b\\c") ?? false)
    #expect((result.lines[0]["body"] as? String)?.contains("😀 қ </script>") ?? false)
  }

  @Test("A bad line, a missing file, a bomb and a path that climbs are counted, and the rest goes on")
  func badPages() throws {
    var files = list(2)
    files["bomb.html.gz"] = Gzip.member(Array(repeating: 0x20, count: ExtractLimits.inflatedBytes + 1))
    files["short.html.gz"] = Array(Gzip.member(Array(page(1).utf8)).dropLast(20))
    files["pages.jsonl"] = Array(
      """
      {"id": "a", "path": "0.html"}
      not json
      {"id": "b", "path": "nowhere.html"}
      {"id": "c", "path": "../../../../etc/passwd"}
      {"id": "d", "path": "bomb.html.gz"}
      {"id": "e", "path": "short.html.gz"}
      {"id": "f", "path": "/dev/zero"}
      {"id": "g", "path": "x\\u0000.html"}
      {"id": "h"}
      [1, 2]
      {"id": "i", "path": 7}
      {"id": "j", "path": "1.html", "captured": "yesterday"}
      {"id": "k", "path": "1.html", "captured": "2023-03-05T10:00:00+06:00"}
      """.utf8)
    let result = try lines({ ExtractOptions(list: $0 + "/pages.jsonl") }, files: files)
    let outcomes = result.lines.compactMap { $0["outcome"] as? String }
    #expect(outcomes == ["article"] + Array(repeating: "unreadable", count: 11) + ["article"])
    #expect(result.lines.allSatisfy { ($0["outcome"] as? String) == "article" || $0["outcome_reason"] is String })
    #expect(result.lines.last?["captured"] as? String == "2023-03-05T04:00:00Z")
    #expect(result.result.isIncomplete)
    #expect(!result.text.contains("root:"))
  }

  @Test("A folder gives its pages in the order of their paths, with what lies beside them")
  func folder() throws {
    let files: [String: [UInt8]] = [
      "b.html": Array(page(1).utf8), "a.html.gz": Gzip.member(Array(page(2).utf8)), "c.txt": [1],
      "b.meta.json": Array(
        "{\"url\": \"https://s.kz/1\", \"captured\": \"2023-03-05T10:00:00Z\", \"item\": \"item-7\"}".utf8),
      ".hidden.html": [1],
    ]
    let result = try lines({ ExtractOptions(inputs: [$0]) }, files: files).lines
    #expect(result.compactMap { $0["id"] as? String } == ["a.html.gz", "item-7"])
    #expect(result.last?["url"] as? String == "https://s.kz/1")
  }

  @Test("A file that is there is replaced as a whole")
  func replaced() throws {
    let page = Array(page(1).utf8)
    let result = try lines({ ExtractOptions(inputs: [$0 + "/a.html"]) }, files: ["a.html": page, "out.ndjson": [1]])
    #expect(result.lines.count == 1)
  }

  @Test("A compressed list is a list, and one of two members, too")
  func compressed() throws {
    var files = list(4)
    let plain = files["pages.jsonl"] ?? []
    let cut = plain.count / 2
    files["pages.jsonl.gz"] = Gzip.member(Array(plain[..<cut])) + Gzip.member(Array(plain[cut...]))
    let result = try lines({ ExtractOptions(list: $0 + "/pages.jsonl.gz") }, files: files)
    #expect(result.lines.count == 4)
  }

  @Test("A run into a file that is there replaces it")
  func again() throws {
    let folder = try TemporaryFile.folder(["a.html": Array(page(1).utf8), "b.html": Array(page(2).utf8)])
    defer { TemporaryFile.remove(folder) }
    for name in ["a.html", "b.html"] {
      var options = ExtractOptions(inputs: [folder + "/" + name])
      options.output = folder + "/out.ndjson"
      _ = try ExtractRun(context: context()).result(options)
      let text = try String(contentsOfFile: options.output, encoding: .utf8)
      #expect(text.hasPrefix("{\"id\":\"\(name)\"") && text.split(separator: "\n").count == 1)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["a.html", "b.html", "out.ndjson"])
  }

  @Test("Outcome rows say what was expected and is not there")
  func expected() throws {
    var files = list(2)
    files["expect.csv"] = Array("outlet,day,expected\nsite,2023-03-05,4\n".utf8)
    let result = try lines(
      { folder in
        var options = ExtractOptions(list: folder + "/pages.jsonl")
        options.expected = folder + "/expect.csv"
        return options
      }, files: files)
    #expect(result.result.isIncomplete)
    #expect(result.result.summary.contains { $0.contains(/^ +site +2023-03-05 +0 of 4  nothing$/) })
  }

  @Test(
    "A time of capture is read in every form that archives use",
    arguments: [
      ("2023-03-05T04:00:00Z", 1_677_988_800_000), ("2023-03-05T10:00:00+06:00", 1_677_988_800_000),
      ("20230305040000", 1_677_988_800_000), ("2023-03-05 04:00:00.250Z", 1_677_988_800_250),
      ("2023-03-05", 1_677_974_400_000), ("2023-02-30", nil), ("2023-03-05T25:00Z", nil), ("", nil), ("1e9", nil),
    ] as [(String, Int64?)])
  func moments(text: String, milliseconds: Int64?) {
    #expect(CaptureMoment.milliseconds(text) == milliseconds)
  }
}
