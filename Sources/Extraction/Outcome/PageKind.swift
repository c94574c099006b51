/// Whether bytes are a web page at all, by what they begin with and by what the server called them.
enum PageKind {
  /// What the bytes are when they are no web page; nil when they may be one.
  ///
  /// The bytes outweigh the header: servers send pages as anything, and anything as pages.
  static func foreignKind(of bytes: [UInt8], contentType: String?) -> String? {
    let head = bytes.prefix(OutcomeLimits.headBytes)
    if let name = signatures.first(where: { head.starts(with: $0.bytes) })?.name { return name }
    if head.count > 11, head[4...7].elementsEqual("ftyp".utf8) { return "video" }
    // Without its NULs and marks a page in UTF-16 looks like one in ASCII.
    let text = LoweredText.ascii(head)
    let start = text.drop(while: PageTree.isSpace)
    if ["<?xml", "<rss", "<feed", "<svg"].contains(where: { start.starts(with: $0.utf8) }) {
      let names = ["<rss", "<feed", "<rdf:rdf", "<urlset", "<sitemapindex", "<svg", "<wml"]
      if !text.holds("<html"), let name = names.first(where: text.holds) { return "XML (\(name.dropFirst()))" }
    }
    if start.first == UInt8(ascii: "<") || htmlTags.contains(where: text.holds) { return nil }
    let type = mediaType(contentType)
    if type == "text/html" || type == "application/xhtml+xml" { return isBinary(head) ? "binary data" : nil }
    if start.first == UInt8(ascii: "{") || start.starts(with: "[{".utf8) || type.hasSuffix("json") { return "JSON" }
    if isBinary(head) { return "binary data" }
    return type.isEmpty || type == "application/octet-stream" ? nil : type
  }

  /// The type without its parameters, in lower case; empty when there is none.
  private static func mediaType(_ contentType: String?) -> String {
    let type = (contentType ?? "").prefix { $0 != ";" && $0 != "," }.lowercased()
    return type.filter { !$0.isWhitespace }
  }

  /// Whether many bytes are control characters that occur in no text; NULs count unless every other byte is one.
  private static func isBinary(_ head: ArraySlice<UInt8>) -> Bool {
    let nulls = head.count { $0 == 0 }
    let controls = head.count { $0 != 0 && ($0 < 0x09 || (0x0E..<0x1B).contains($0) || (0x1C..<0x20).contains($0)) }
    let isWide = nulls * 10 > head.count * 3 && nulls * 10 < head.count * 6
    return controls * 20 > head.count || (!isWide && nulls * 3 > head.count)
  }

  private static let htmlTags = ["<html", "<!doctype html", "<head", "<body", "<div", "<p>", "<title", "<article"]

  private static let signatures: [(bytes: [UInt8], name: String)] = [
    (Array("%PDF-".utf8), "PDF"), ([0x89, 0x50, 0x4E, 0x47], "PNG picture"), ([0xFF, 0xD8, 0xFF], "JPEG picture"),
    (Array("GIF8".utf8), "GIF picture"), (Array("RIFF".utf8), "RIFF media"),
    (Array("PK\u{3}\u{4}".utf8), "ZIP archive"),
    ([0x1F, 0x8B], "gzip data"), (Array("ID3".utf8), "audio"), (Array("OggS".utf8), "audio or video"),
    (Array("wOF".utf8), "font"), ([0x7F, 0x45, 0x4C, 0x46], "program"), (Array("BZh".utf8), "bzip2 data"),
    ([0xD0, 0xCF, 0x11, 0xE0], "Office document"), (Array("{\\rtf".utf8), "RTF document"),
    ([0x1A, 0x45, 0xDF, 0xA3], "video"), ([0x28, 0xB5, 0x2F, 0xFD], "zstd data"), (Array("WARC/".utf8), "web archive"),
  ]
}
