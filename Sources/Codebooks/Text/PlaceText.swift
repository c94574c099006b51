/// A text with places in braces, `{low}`, taken apart.
struct PlaceText {
  /// The names in braces, each with its position in the text, from 1 in Unicode scalars.
  private(set) var places: [(name: String, position: Int)] = []
  /// The position of the first brace without its partner.
  private(set) var loneBrace: Int?

  init(_ text: String) {
    var opening: Int?
    var name = String.UnicodeScalarView()
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      switch scalar {
      case "{":
        if let opening, loneBrace == nil { loneBrace = opening }
        opening = offset + 1
        name.removeAll()
      case "}":
        if let start = opening {
          places.append((String(name), start))
        } else if loneBrace == nil {
          loneBrace = offset + 1
        }
        opening = nil
      default:
        if opening != nil { name.append(scalar) }
      }
    }
    if let opening, loneBrace == nil { loneBrace = opening }
  }
}
