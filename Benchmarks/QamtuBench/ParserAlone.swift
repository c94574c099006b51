internal import CLibXML2

/// What libxml2 alone makes of a page: its tree, made and freed.
enum ParserAlone {
  private static let options = Int32(
    HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue)

  static func parse(_ page: [UInt8]) {
    page.withUnsafeBytes { bytes in
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      xmlFreeDoc(htmlReadMemory(start, Int32(bytes.count), nil, "UTF-8", options))
    }
  }
}
