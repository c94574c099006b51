extension HostilePage {
  /// Every kind of flood.
  package static let all: [HostilePage] = [
    elements, nested, tags, attributes, characters, entities, declarations, data, fields, encodings,
  ].flatMap { $0 }

  /// Markup that is repeated: start tags of one element, with and without text, then elements that open, close or hold each
  /// other.
  private static let elements: [HostilePage] = (names.map { "<\($0)>" } + names.map { "<\($0)>x " } + markup).map {
    unit in
    HostilePage(unit, unit: unit)
  }

  private static let names: [String] = [
    "div", "span", "p", "b", "i", "a", "font", "table", "tr", "td", "th", "tbody", "caption", "colgroup", "col", "ul",
    "ol", "li", "dl", "dt", "dd", "h1", "h6", "form", "fieldset", "legend", "label", "select", "option", "optgroup",
    "button", "textarea", "title", "head", "body", "html", "script", "style", "svg", "math", "iframe", "noscript",
    "frameset", "frame", "object", "applet", "map", "center", "pre", "listing", "xmp", "plaintext", "blockquote",
    "article", "section", "figure", "figcaption", "time", "template", "details", "ruby", "rt", "picture", "source",
    "br", "hr", "img", "input", "meta", "link", "base", "unknown-element", "a:b", "bdo", "q", "ins", "address",
  ]

  private static let markup: [String] = [
    "<table><tr><td>", "<table><td>x", "<tr><td>x", "<ul><li>", "<ul><li>x", "<dl><dd>", "<dl><dt>x<dd>y", "<b><p>x",
    "<p><b>x", "<b><i><u><s>", "<a href=x><div>x", "<p><table>", "<select><option>x", "<h1><p>x", "<p><div>x</p>",
    "<b><div>x</b>", "<i><b>x</i></b>", "<table>x<b>", "<form><p>x", "<font><p></font>", "<div></span>", "<p></div>",
    "</p>", "</div>", "</b>", "</br>", "</li>", "</td>", "</body>", "</html>", "</unknown>", "<p></p>", "<p>x</p>",
    "<p>x", "<td>x</td>", "<li>x</li>", "<div>x</div>", "<b>x</b>", "<a href=/#>x</a>", "<h2>Heading #</h2>",
    "<p>A sentence of some words, number #.</p>", "<p>A sentence with <a href=/#>a link</a> in it.</p>",
    "<img src=/#.jpg alt='Picture #'>", "<figure><img src=/#><figcaption>Caption #</figcaption></figure>",
    "<blockquote><p>Words said, number #.</p></blockquote>", "<div class=comment><p>Comment number #.</p></div>",
    "<body class=x>", "<html lang=en>", "<head></head>", "<title>T #</title>", "<noscript><p>x</noscript>",
    "<video><source src=/#></video>", "<svg><path d='M0'/></svg>", "<script>x</script>", "<style>x</style>",
    "<table><tr><td>x</td></tr></table>", "<ul><li><a href=/#>Item #</a></li></ul>", "<br>x", "x<br>",
    "<div><div><div><div><p>x</p></div></div></div></div>", "<b><div>x</b></div>", "<b><td>x</b></td>",
  ]

  /// Floods inside of many open elements.
  private static let nested: [HostilePage] = [
    HostilePage("nested tables around cells", start: String(repeating: "<table><tr><td>", count: 100), unit: "<td>x"),
    HostilePage(
      "paragraph ends among definitions", start: String(repeating: "<dt>x<p>", count: 12_000), unit: "</p>"),
    HostilePage("unmatched ends in deep nesting", start: String(repeating: "<div>", count: 399), unit: "</b>"),
    HostilePage("unmatched ends in deep lists", start: String(repeating: "<ul><li>", count: 199), unit: "</b></p>"),
    HostilePage("paragraphs in deep nesting", start: String(repeating: "<span>", count: 399), unit: "<p>x</p>"),
    HostilePage("blocks in deep formatting", start: String(repeating: "<b>", count: 399), unit: "<div>x</div>"),
  ]

  /// A string looks for text among whole characters, and counts a run of flags from its start.
  private static let flags = String(repeating: "\u{1F1F0}\u{1F1FF}", count: 4_000)

  /// Pieces of tags.
  private static let tags: [HostilePage] = pieces.map { HostilePage($0, unit: $0) }

  private static let pieces: [String] = [
    "<", "<<", "<!", "<!>", "<?", "<?x?>", "</", "</>", "<a", "<a ", "<a b", "<a b=", "<a b='", "<a b=\"c", "<p/",
    "<!--", "<!-- -->", "<!---", "--", "<!-->", "<![CDATA[", "<![CDATA[x]]>", "<!doctype html>", "<script", "<title",
    "<p ", "=", "/>", "&lt;",
  ]

  /// Attributes without measure, and what does not end.
  private static let attributes: [HostilePage] = [
    HostilePage("attributes of one tag", start: "<html><body><p ", unit: "a#=b ", end: ">"),
    HostilePage("known attributes of one tag", start: "<html><body><p ", unit: "class=b# ", end: ">"),
    HostilePage("attributes without values", start: "<html><body><p ", unit: "a ", end: ">"),
    HostilePage("slashes in a tag", start: "<html><body><p ", unit: "/", end: ">"),
    HostilePage("spaces in a tag", start: "<html><body><p ", unit: "          ", end: ">"),
    HostilePage("equals signs in a tag", start: "<html><body><p ", unit: "=", end: ">"),
    HostilePage("quotes in a tag", start: "<html><body><p ", unit: "'\"", end: ">"),
    HostilePage("flags in relations", unit: "<a class=author rel='\(flags)'>x</a>"),
    HostilePage("flags in classes", unit: "<div class='footer \(flags)'><time>5 March 2023</time></div>"),
    HostilePage("flags in metas", unit: "<meta http-equiv=refresh content='\(flags)'>"),
    HostilePage("flags in headings", unit: "<h1>\(flags)</h1>"),
    HostilePage(
      "a title of site names", start: "<html><head><meta property=og:site_name content=S><title>X", unit: " | S",
      end: "</title></head><body>"),
    HostilePage("one long value", start: "<html><body><p class='", unit: "word ", end: "'>"),
    HostilePage("long class lists", unit: "<p class='\(String(repeating: "name# ", count: 3_000))'>x</p>"),
    HostilePage("250 attributes a tag", unit: "<p \(String(repeating: "id=x ", count: 250))>x</p>"),
    HostilePage("long names", unit: "<\(String(repeating: "n", count: 30_000))>"),
    HostilePage("one long name", start: "<html><body><", unit: "name", end: ">"),
    HostilePage("one long comment", start: "<html><body><!--", unit: " - ", end: "-->"),
    HostilePage("one long dash", start: "<html><body><!--", unit: "-", end: ">"),
    HostilePage("a comment without end", start: "<html><body><p>x</p><!--", unit: " word "),
    HostilePage("a script without end", start: "<html><body><p>x</p><script>", unit: "word<"),
    HostilePage("a script full of ends", start: "<html><body><script>", unit: "</scrip", end: "</script>"),
    HostilePage("one long title", start: "<html><head><title>", unit: "word < ", end: "</title>"),
    HostilePage("one long instruction", start: "<html><body><?", unit: "word ", end: "?>"),
  ]

  /// Text of one kind.
  private static let characters: [HostilePage] = units.flatMap { name, unit -> [HostilePage] in
    let some = String(repeating: unit, count: max(1, 200 / unit.utf8.count))
    return [
      HostilePage("\(name) in one paragraph", start: "<html><body><p>", unit: unit, end: "</p>"),
      HostilePage("\(name) in paragraphs", unit: "<p>\(some)</p>"),
    ]
  }

  private static let units: [(name: String, unit: String)] = [
    ("letters", "a"), ("words", "word "), ("spaces", " "), ("line ends", "\n"), ("carriage returns", "\r"),
    ("NULs", "\0"), ("NULs and letters", "\0a"), ("no-break spaces", "\u{A0}"), ("zero width", "\u{200B}"),
    ("joiners", "\u{200D}"), ("accents", "\u{301}"), ("flags", "\u{1F1F0}"), ("families", "👨\u{200D}👩\u{200D}👧"),
    ("digits", "1"), ("commas", ","), ("bars", " | "), ("dashes", " - "), ("full stops", ". "), ("at signs", "@a "),
    ("addresses", "https://a.example/# "), ("capitals", "A"), ("names", "John Smith# "), ("Cyrillic", "слово "),
    ("Kazakh", "сөз "), ("Arabic", "كلمة "), ("Chinese", "文字"), ("Hangul parts", "\u{1100}\u{1161}"),
    ("right-to-left marks", "\u{202E}"), ("capital sharp s", "ẞ"), ("dotted I", "İ"), ("ligatures", "ﬃ"),
    ("quotes", "\""), ("apostrophes", "it's "), ("brackets", "(["), ("dollar signs", "$1 "), ("control", "\u{1}"),
  ]

  /// Character references.
  private static let entities: [HostilePage] = references.map { unit in
    HostilePage("references \(unit)", start: "<html><body><p>", unit: unit, end: "</p>")
  }

  private static let references: [String] = [
    "&amp;", "&", "&#", "&#x", "&#x41;", "&#0;", "&#x110000;", "&#xD800;", "&nosuch;", "&notin", "&lt", "&#9999999999;",
    "&#00000000000000000065;", "&&amp;amp;", "&nbsp;",
  ]

  private static let declarations: [HostilePage] = [
    HostilePage("nothing but spaces", start: [], unit: [0x20], end: []),
    HostilePage("one long reference", start: "<html><body><p>&", unit: "name", end: ";</p>"),
    HostilePage("one long number", start: "<html><body><p>&#", unit: "1", end: ";</p>"),
    HostilePage("references in values", start: "<html><body>", unit: "<a title='&amp;&quot;&#39;' href='&amp;'>x</a>"),
    HostilePage(
      "declared entities", start: "<!DOCTYPE html [", unit: "<!ENTITY e# \"&e1;&e1;&e1;\">", end: "]><body><p>&e9;</p>"),
  ]
}
