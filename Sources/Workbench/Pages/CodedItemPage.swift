internal import CoverageModel
internal import Pipeline

/// An item with the record that tables take of it: the sentences or the seconds that were coded.
struct CodedItemPage {
  private let coded: Desk.Coded
  private let codebook: Codebook
  private let shell: Shell
  private let media: String

  init(_ coded: Desk.Coded, _ codebook: Codebook, shell: Shell, media: String) {
    self.coded = coded
    self.codebook = codebook
    self.shell = shell
    self.media = media
  }

  var title: String { coded.item.texts["title"].flatMap { $0.isEmpty ? nil : $0 } ?? coded.item.id }

  /// Jumps in the recording need one.
  var module: String? { file == nil ? nil : "look-page" }

  private var file: (file: MediaFile, isVideo: Bool, subtitles: MediaFile?)? {
    coded.item.kind == .broadcast ? MediaFile.of(item: coded.item.id, in: media) : nil
  }

  var markup: String {
    let outlet = codebook.outlets.first { $0.id == coded.item.outlet }?.names.text(in: shell.context.language)
    let start = coded.item.start.map { MomentJSON.text($0, codebook.zone) } ?? ""
    let who =
      coded.coder.map {
        shell.word("look.by", ["coder": $0.id, "purpose": shell.word("purpose.\($0.purpose.rawValue)")])
      }
      ?? shell.word("look.nobody")
    return """
      <h1>\(Markup.text(title))</h1>
      <p class="lead">\(Markup.text([outlet ?? coded.item.outlet, start, who].joined(separator: " · ")))</p>
      \(coded.note.isEmpty ? "" : Markup.notice(coded.note))\(player)\(attributions)
      \(text)
      """
  }

  private var player: String {
    guard let file else { return "" }
    let tag = file.isVideo ? "video" : "audio"
    return
      "<\(tag) id=\"player\" class=\"player\" controls preload=\"metadata\" src=\"/media/\(QueryText.encoded(file.file.name))\"></\(tag)>\n"
  }

  private var attributions: String {
    let names = Dictionary(
      codebook.actors.map { ($0.id, $0.names.text(in: shell.context.language)) },
      uniquingKeysWith: { first, _ in first })
    let rows = coded.attributions.enumerated().map { place, one -> [String] in
      [
        Markup.text(names[one.actor] ?? one.actor), span(one, place), label("mode", one.mode.name),
        label("capacity", one.capacity.name), label("tone", one.tone.name),
        Markup.text(one.note),
      ]
    }
    let headings = ["look.actor", "look.place", "look.mode", "look.capacity", "look.tone", "look.note"].map {
      shell.word($0)
    }
    return Markup.table(shell.word("look.attributions"), headings, rows)
  }

  private func label(_ variable: String, _ code: String) -> String {
    let found = codebook.variables.first { $0.id == variable }?.codes.first { $0.id == code }
    return Markup.text(found?.labels.text(in: shell.context.language) ?? code)
  }

  private func span(_ one: AttributionRecord, _ place: Int) -> String {
    guard let span = one.span else { return String(one.measure) }
    guard coded.item.kind == .broadcast else {
      return "<a href=\"#a\(place)\">\(span.lowerBound)–\(span.upperBound)</a>"
    }
    let words =
      DecimalText.time(milliseconds: Int64(span.lowerBound)) + "–"
      + DecimalText.time(milliseconds: Int64(span.upperBound))
    return "<a href=\"#player\" data-start=\"\(span.lowerBound)\">\(Markup.text(words))</a>"
  }

  /// The text with what was coded marked; where spans overlap the mark carries all their numbers.
  private var text: String {
    guard let body = coded.body else { return "" }
    let scalars = Array(body.unicodeScalars)
    let spans = coded.attributions.map { $0.span.map { Int($0.lowerBound)..<min(Int($0.upperBound), scalars.count) } }
    var edges = Set(spans.compactMap { $0 }.flatMap { [$0.lowerBound, $0.upperBound] })
    edges.formUnion([0, scalars.count])
    let sorted = edges.filter { (0...scalars.count).contains($0) }.sorted()
    var markup = ""
    var seen: Set<Int> = []
    for (start, end) in zip(sorted, sorted.dropFirst()) {
      let part = Markup.text(String(String.UnicodeScalarView(scalars[start..<end])))
      let own = spans.indices.filter { spans[$0].map { $0.contains(start) } ?? false }
      guard !own.isEmpty else {
        markup += part
        continue
      }
      let anchors = own.filter { seen.insert($0).inserted }.map { "<span id=\"a\($0)\"></span>" }.joined()
      let numbers = own.map { String($0 + 1) }.joined(separator: ", ")
      markup += "\(anchors)<mark>\(part)<sup>\(numbers)</sup></mark>"
    }
    return "<div class=\"body-text\">\(markup)</div>\n"
  }
}
