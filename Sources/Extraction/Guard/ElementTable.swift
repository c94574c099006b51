/// What names in markup mean: elements and the attributes that somebody looks at.
///
/// A value that is held while a page is read, because a static one would be asked for anew at every tag.
struct ElementTable: Sendable {
  static let shared = ElementTable()

  private let elements = GuardedElement.all
  private let names = NameTable(
    Tag.allCases.filter { $0 != .text && $0 != .other }.map { ($0.name, $0.rawValue) })
  private let attributes = NameTable(AttributeName.allCases.map { ($0.name, $0.rawValue) })

  /// The element of a name, in whatever case; `other` for one that is not known.
  subscript(name: UnsafeBufferPointer<UInt8>) -> GuardedElement {
    let place = names.value(of: name)
    return elements[Int(place == NameTable.unknown ? Tag.other.rawValue : place)]
  }

  /// The attribute of a name; nil when nobody looks at such an attribute.
  func attribute(_ name: UnsafeBufferPointer<UInt8>) -> AttributeName? {
    AttributeName(rawValue: attributes.value(of: name))
  }

  /// What the parser calls an element that the guard wrote under another name; the element itself when it was not renamed.
  func written(_ tag: Tag) -> Tag { elements[Int(tag.rawValue)].substitute ?? tag }
}
