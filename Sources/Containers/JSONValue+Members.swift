extension JSONValue {
  /// The member of an object; of equal keys the last, as most readers have it.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.0 == key }?.1
  }

  /// The text of a string.
  package var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The elements of an array.
  package var elements: [JSONValue]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  /// A whole number that fits.
  package var integer: Int? {
    guard case .integer(let value) = self else { return nil }
    return Int(exactly: value)
  }
}
