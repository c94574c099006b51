/// A page that is made to exhaust whoever reads it: one thing, repeated until the page has the size that is asked for.
///
/// After the flood stand the paragraphs of `HostilePage.text`, so that it can be seen whether they are still read.
package struct HostilePage: Sendable {
  package let name: String
  /// What stands once before the flood.
  let start: [UInt8]
  /// What is repeated; a `#` in it becomes the number of the repetition.
  let unit: [UInt8]
  /// What stands once after the flood.
  let end: [UInt8]
  package let contentType: String?
  /// Whether the paragraphs of `text` stand after the flood.
  package var endsInText: Bool { end.count >= HostilePage.tail.utf8.count }

  /// Paragraphs after the flood, in English.
  package static let text = [
    "The regional administration presented its plan for the repair of roads in the coming year on Monday.",
    "About two billion will be set aside for the work, the head of the transport department told reporters.",
    "The first sections are to be mended in April, and the contractors promise to be done with them by October.",
  ]

  /// What a reader would see of the last paragraph.
  package static let sign = "contractors promise to be done"

  private static let tail = text.map { "<p>\($0)</p>" }.joined(separator: "\n") + "</body></html>"

  init(
    _ name: String, start: String = "<html><body>", unit: String, end: String = "", contentType: String? = "text/html"
  ) {
    self.init(
      name, start: Array(start.utf8), unit: Array(unit.utf8), end: Array((end + HostilePage.tail).utf8),
      contentType: contentType)
  }

  init(_ name: String, start: [UInt8], unit: [UInt8], end: [UInt8], contentType: String? = "text/html") {
    self.name = name
    self.start = start
    self.unit = unit
    self.end = end
    self.contentType = contentType
  }

  /// The page with `size` bytes, up to one unit more.
  package func bytes(_ size: Int) -> [UInt8] {
    var bytes = start
    bytes.reserveCapacity(size + unit.count + end.count + 64)
    let parts = unit.split(separator: UInt8(ascii: "#"), omittingEmptySubsequences: false)
    var number = 0
    while bytes.count + end.count < size {
      for (position, part) in parts.enumerated() {
        if position > 0 { bytes.append(contentsOf: String(number).utf8) }
        bytes.append(contentsOf: part)
      }
      number += 1
    }
    bytes.append(contentsOf: end)
    return bytes
  }
}
