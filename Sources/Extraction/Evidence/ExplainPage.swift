internal import CoverageModel

/// A page that shows a person what was taken for the article's text, what was not, and why.
///
/// Nothing of the captured page's markup gets into it: every text is escaped, addresses are printed and not linked, and its own policy
/// forbids scripts, pictures and everything else that is fetched.
package enum ExplainPage {
  /// The whole page as UTF-8.
  package static func html(_ extraction: PageExtraction) -> [UInt8] {
    let document = extraction.document
    let title = document.title.isEmpty ? document.id : document.title
    var html = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="referrer" content="no-referrer">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Explained: \(ExplainText.escaped(title))</title>
      <style>\(ExplainStyle.text)</style>
      </head>
      <body>
      <main>
      <h1 dir="auto">\(ExplainText.escaped(title))</h1>
      <p class="outcome">\(outcome(extraction))</p>

      """
    html += table(extraction)
    html += blocks(extraction)
    return Array((html + "</main>\n</body>\n</html>\n").utf8)
  }

  private static func outcome(_ extraction: PageExtraction) -> String {
    let document = extraction.document
    let reason = extraction.outcomeReason.isEmpty ? "" : ": \(ExplainText.escaped(extraction.outcomeReason))"
    let counted =
      document.outcome.isArticle
      ? Counted.text(document.characters, "character") + " count as coverage." : "Nothing counts as coverage."
    return "<strong>\(ExplainText.escaped(document.outcome.code))</strong>\(reason). \(counted)"
  }

  // MARK: Fields

  private static func table(_ extraction: PageExtraction) -> String {
    let document = extraction.document
    let evidence = document.evidence
    let rows: [(name: String, value: String?, source: String)] = [
      ("Authors", document.authors.joined(separator: "; "), ""),
      ("Agencies", document.agencies.joined(separator: "; "), ""),
      ("Published", document.published?.description, source(document.published)),
      ("Modified", document.modified?.description, source(document.modified)),
      ("Language", document.language, "the kept text"),
      ("Outlet", document.outlet, "the address"),
      ("Section", document.section, ""), ("Tags", document.tags.joined(separator: "; "), ""),
      ("Address", document.url, "the capture"), ("Own address", document.canonicalURL, "the page"),
      ("Encoding", evidence.encoding, evidence.encodingReason), ("SHA-256", evidence.digest, "the bytes as captured"),
      ("Made by", [evidence.extractor, evidence.parser].filter { !$0.isEmpty }.joined(separator: ", "), ""),
      ("Warnings", evidence.warnings.joined(separator: "; "), ""),
    ]
    let lines = rows.map { row -> String in
      let value = row.value.flatMap { $0.isEmpty ? nil : $0 }
      let shown =
        value.map { "<td dir=\"auto\">\(ExplainText.escaped($0))</td>" } ?? "<td class=\"none\">not found</td>"
      let source = value == nil ? "" : ExplainText.escaped(row.source)
      return "<tr><th scope=\"row\">\(row.name)</th>\(shown)<td class=\"source\">\(source)</td></tr>\n"
    }
    return "<table>\n<thead><tr><th>Field</th><th>Value</th><th>From</th></tr></thead>\n<tbody>\n\(lines.joined())"
      + "</tbody>\n</table>\n"
  }

  private static func source(_ time: PageTime?) -> String {
    switch time?.source {
    case .jsonLD: "JSON-LD"
    case .microdata: "microdata"
    case .meta: "a meta element"
    case .timeElement: "a time element"
    case .url: "the address"
    case .text: "the visible text"
    case nil: ""
    }
  }

  // MARK: Blocks

  private static func blocks(_ extraction: PageExtraction) -> String {
    let kept = extraction.blocks.count(where: \.isKept)
    var html = """
      <h2>The page's text, block by block</h2>
      <p class="key"><span class="kept"><b>✓ kept</b> \(kept)</span> <span class="dropped"><b>✗ dropped</b> \
      \(extraction.blocks.count - kept)</span> The number is the score: the higher, the surer it is that a block is the article's.</p>
      <ol>

      """
    for block in extraction.blocks {
      let name = block.isKept ? "kept" : "dropped"
      html += """
        <li class="\(name)"><span class="why"><b>\(block.isKept ? "✓" : "✗") \(name)</b> \(score(block.score)) · \
        \(block.kind.rawValue) · \(ExplainText.escaped(block.reasonText))</span><span class="text" dir="auto">\
        \(ExplainText.escaped(block.text))</span></li>

        """
    }
    return html + "</ol>\n" + (extraction.blocks.isEmpty ? "<p>The page has no text.</p>\n" : "")
  }

  /// With two decimals and a sign, as people read it.
  private static func score(_ thousandths: Int) -> String {
    let hundredths = (abs(thousandths) + 5) / 10
    return "\(thousandths < 0 ? "−" : "+")\(hundredths / 100).\(padded(hundredths % 100, 2))"
  }
}
