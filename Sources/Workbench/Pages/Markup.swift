/// Pieces of pages. Every text that comes from outside goes through `text`, which also serves for attributes in double quotes.
enum Markup {
  static func text(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\t", "\n": result.unicodeScalars.append(scalar)
      // What turns the direction of writing, or is nothing to be seen, could make a name look like another.
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{61C}", "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}",
        "\u{2066}"..."\u{2069}":
        result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  static func link(_ label: String, _ place: String) -> String { "<a href=\"\(text(place))\">\(text(label))</a>" }

  static func notice(_ message: String, isError: Bool = false) -> String {
    "<p class=\"notice\(isError ? " error" : "")\" role=\"\(isError ? "alert" : "status")\">\(text(message))</p>\n"
  }

  /// A table of texts; columns that hold numbers stand to the right.
  static func table(_ caption: String, _ headings: [String], numbers: Set<Int> = [], _ rows: [[String]]) -> String {
    func cell(_ place: Int, _ markup: String, _ tag: String) -> String {
      "<\(tag)\(numbers.contains(place) ? " class=\"num\"" : "")>\(markup)</\(tag)>"
    }
    let head = headings.enumerated().map {
      cell($0, text($1), "th scope=\"col\"").replacing("</th scope=\"col\">", with: "</th>")
    }
    let body = rows.map { row in "<tr>" + row.enumerated().map { cell($0, $1, "td") }.joined() + "</tr>" }
    return """
      <div class="scroll" tabindex="0"><table class="data"><caption>\(text(caption))</caption>
      <thead><tr>\(head.joined())</tr></thead>
      <tbody>
      \(body.joined(separator: "\n"))
      </tbody></table></div>

      """
  }
}
