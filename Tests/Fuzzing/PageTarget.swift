import CoverageModel
import Extraction

/// What libFuzzer calls with bytes of its making: from a page to its Document and to the page that explains it.
///
/// A run ends at a trap, at an error that the sanitizer finds, at a time or memory limit, or at a promise that is not kept.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPage(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let page = FuzzedPage(UnsafeBufferPointer(start: start, count: count))
  let extraction = page.extractor.extract(page.input)
  let document = extraction.document
  require(document.evidence.digest.utf8.count == 64, "a digest of the bytes")
  require(!document.outcome.isArticle || !document.body.isEmpty, "an article has a text")
  require(document.outcome.isArticle || document.body.isEmpty, "what is no article counts nothing")
  require(document.outcome == .article || !extraction.outcomeReason.isEmpty, "an outcome has a reason")
  checkSpans(of: document)
  let explanation = ExplainPage.html(extraction)
  require(!explanation.isEmpty, "a page that explains")
  _ = TextSketch(document.body)
  return 0
}

/// Blocks are in order and cover the whole body but the line feeds between them.
private func checkSpans(of document: Document) {
  let scalars = Array(document.body.unicodeScalars)
  var next = 0
  for (number, block) in document.blocks.enumerated() {
    if number > 0 {
      require(next < scalars.count && scalars[next] == "\n", "a line feed between blocks")
      next += 1
    }
    require(block.span.lowerBound == next && !block.span.isEmpty, "blocks side by side")
    next = block.span.upperBound
  }
  require(next == scalars.count, "blocks that cover the body")
}

private func require(_ condition: Bool, _ promise: StaticString) {
  precondition(condition, "not kept: \(promise)")
}
