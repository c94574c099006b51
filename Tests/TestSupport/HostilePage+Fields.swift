extension HostilePage {
  /// Structured data without measure.
  static let data: [HostilePage] = [
    json("an array in arrays", "", "[", ""),
    json("objects in objects", "", #"{"a":"#, ""),
    json("graphs in graphs", "", #"{"@graph":[{"@type":"NewsArticle","author":"#, ""),
    json("authors of one article", article + #","author":["#, #"{"@type":"Person","name":"John Smith#"},"#, "{}]}"),
    json("names in an author", article + #","author":""#, "John Smith#, ", #""}"#),
    json("keywords", article + #","keywords":["#, #""word#","#, #""x"]}"#),
    json("keywords in one text", article + #","keywords":""#, "word#,", #""}"#),
    json("one long body", article + #","articleBody":""#, "word # ", #""}"#),
    json("a body of escapes", article + #","articleBody":""#, #"\u0041\n\/"#, #""}"#),
    json("a body of half surrogates", article + #","articleBody":""#, #"\ud83d"#, #""}"#),
    json("one long headline", article + #","headline":""#, "word ", #""}"#),
    json("a headline of bars", article + #","headline":""#, "a | ", #""}"#),
    json("members", "{", #""name#":"x","#, #""@type":"NewsArticle"}"#),
    json("the same member", "{", #""headline":"Title #","#, #""@type":"NewsArticle"}"#),
    json("articles", "[", #"{"@type":"NewsArticle","headline":"Title #","datePublished":"2023-03-05"},"#, "{}]"),
    json("updates of a live blog", #"{"@type":"LiveBlogPosting","liveBlogUpdate":["#, #"{"headline":"U #"},"#, "{}]}"),
    json("numbers", "[", "1e999,", "0]"),
    json("one long number", "[", "9", "]"),
    json("spaces", "[", " ", "]"),
    json("commas", "[", ",", "]"),
    json("backslashes", #"[""#, #"\\"#, #""]"#),
    json("references", #"{"headline":""#, "&quot;&amp;", #""}"#),
    HostilePage("blocks of JSON-LD", unit: script(article + #","headline":"Title #"}"#)),
    HostilePage("small blocks of JSON-LD", unit: script("{}")),
    HostilePage("blocks of JSON-LD that are none", unit: script("{[")),
    HostilePage("large blocks of JSON-LD", unit: script("[" + String(repeating: "[],", count: 300_000) + "0]")),
    HostilePage("blocks of JSON-LD without end", unit: #"<script type="application/ld+json">{"#),
    HostilePage("items in items", unit: "<div itemscope itemtype='https://schema.org/NewsArticle' itemprop=author>"),
    HostilePage(
      "items side by side",
      unit: "<div itemscope itemtype='https://schema.org/NewsArticle'><b itemprop=author>John Smith#</b></div>"),
    HostilePage(
      "properties of one item", start: "<html><body><div itemscope itemtype='https://schema.org/NewsArticle'>",
      unit: "<b itemprop=author>John Smith#</b>"),
    HostilePage(
      "properties in properties", start: "<html><body><div itemscope itemtype='https://schema.org/NewsArticle'>",
      unit: "<span itemprop=articleBody>word "),
  ]

  /// What the readers of single fields gather.
  static let fields: [HostilePage] = statements.map { HostilePage($0, unit: $0) }

  private static let statements: [String] = [
    "<meta property=og:title content='Title #'>", "<meta property=article:tag content='Tag #'>",
    "<meta property=article:author content='John Smith#'>", "<meta name=author content='John Smith#, Jane Doe#'>",
    "<meta name=description content='Words #'>", "<meta name=x# content=y>", "<meta name=keywords content='a,b,c,d'>",
    "<meta property=article:published_time content='2023-03-05T#'>", "<meta charset=x#>",
    "<meta http-equiv=refresh content='0;url=/#'>", "<link rel=canonical href=https://a.example/#>",
    "<link rel=author href=/#>", "<link rel=alternate hreflang=en href=/#>", "<base href=https://a.example/#>",
    "<a rel=author href=/#>John Smith#</a>", "<span class=author>John Smith#</span>",
    "<p class=byline>By John Smith# and Jane Doe#</p>", "<p>By John Smith#</p>", "<div class=author>word ",
    "<time datetime='2023-03-05T14:30:00+06:00'>5 March 2023</time>", "<time datetime=2023-03-#>x</time>",
    "<time>5 March 2023, 14:#</time>", "<span class=date>5.3.2023 14:30</span>", "<span class=date>5 марта 2023</span>",
    "<p>5 March 2023, 14:30</p>", "<p>вчера, 18:40</p>", "<p># hours ago</p>", "2023-03-05 ", "5 March 2023 ",
    "5/3/2023 ",
    "вчера, 18:40 ", "14:30 ", "March ", "<h1>Title #</h1>", "<h1>T", "<h1 class=title>Title of the page #",
    "<div class='breadcrumb'><a href=/#>Section #</a></div>", "<a rel=tag href=/#>Tag #</a>",
    "<a href='/tag/#' class=tag>Tag #</a>", "<p lang=kk>сөз</p>", "<div hidden><p>x</p></div>",
    "<div aria-hidden=true>",
    "<div class=article-body><p>Words of a text, number #.</p></div>", "<div class='comments'>", "<p class=c#>x</p>",
    "<div id=i#>x</div>", "<form><input type=password></form>", "<p>© Reuters #</p>",
    "<a href='https://a.example/#'>x ",
    "<p><a href=/#>A headline of some words, number #</a></p>",
  ]

  /// Bytes that say nothing, or everything, in the encoding that is claimed.
  static let encodings: [HostilePage] = [
    encoding("no UTF-8", [0xFF, 0xC3, 0x28], nil), encoding("windows-1251", [0xF1, 0xEB, 0xEE, 0x20], nil),
    encoding("undefined bytes", [0x98, 0xF1], "windows-1251"), encoding("high bytes", [0x80, 0x9F, 0xBF, 0xE0], nil),
    encoding("UTF-8 in pieces", [0xF0, 0x9F, 0x98], nil), encoding("overlong", [0xC0, 0x80], "utf-8"),
    encoding("faults and words", [0xD1, 0x81, 0xD1, 0x20, 0xFF], nil),
    encoding("UTF-16 unmarked", [0x61, 0x00], nil), encoding("UTF-16", [0x61, 0x00], "utf-16le"),
    encoding("half surrogates", [0x00, 0xD8], "utf-16le"), encoding("odd UTF-16", [0xD8, 0x00, 0x61], "utf-16be"),
    encoding("escapes", [0x1B, 0x24, 0x42, 0x1B, 0x28, 0x42], "iso-2022-jp"),
    encoding("bad escapes", [0x1B, 0x24, 0x1B, 0x61], "iso-2022-jp"), encoding("GB 18030", [0x81, 0x30], "gb18030"),
    encoding("bad GB 18030", [0xFF, 0x81, 0x20], "gb18030"), encoding("Shift_JIS", [0x83, 0x65], "shift_jis"),
    encoding("bad Shift_JIS", [0x83, 0x20, 0xFD], "shift_jis"), encoding("Big5", [0xA4, 0x40, 0xFF], "big5"),
    encoding("EUC-KR", [0xB0, 0xA1, 0xFF], "euc-kr"), encoding("EUC-JP", [0x8F, 0xA1, 0x20], "euc-jp"),
    encoding("ASCII called UTF-16", [0x61, 0x62, 0x20], "utf-16"), encoding("KOI8-R", [0xD3, 0xCC, 0x20], "koi8-r"),
  ]

  private static let article = #"{"@context":"https://schema.org","@type":"NewsArticle""#

  private static func script(_ json: String) -> String { "<script type=\"application/ld+json\">\(json)</script>" }

  private static func json(_ name: String, _ start: String, _ unit: String, _ end: String) -> HostilePage {
    HostilePage(
      "JSON-LD: \(name)", start: "<html><head><script type=\"application/ld+json\">" + start, unit: unit,
      end: end + "</script></head><body>")
  }

  private static func encoding(_ name: String, _ unit: [UInt8], _ label: String?) -> HostilePage {
    HostilePage(
      "encoding: \(name)", start: Array("<html><body><p>".utf8), unit: unit, end: Array("</p></body></html>".utf8),
      contentType: label.map { "text/html; charset=\($0)" })
  }
}
