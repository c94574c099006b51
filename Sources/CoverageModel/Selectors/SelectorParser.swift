/// Reads the text of a selector, from left to right.
struct SelectorParser {
  /// Longer selectors are refused.
  static let mostCharacters = 500

  private let text: [Unicode.Scalar]
  private var place = 0

  init(_ text: String) { self.text = Array(text.unicodeScalars) }

  mutating func alternatives() throws(SelectorFault) -> [[PageSelector.Step]] {
    guard text.count <= SelectorParser.mostCharacters else {
      throw fault("\(text.count) characters", at: 0, expected: "at most \(SelectorParser.mostCharacters)")
    }
    var all: [[PageSelector.Step]] = []
    repeat {
      all.append(try steps())
    } while take(",")
    guard let rest = next else { return all }
    throw unexpected(rest)
  }

  // MARK: Steps

  private mutating func steps() throws(SelectorFault) -> [PageSelector.Step] {
    skipBlanks()
    var steps = [PageSelector.Step(conditions: try compound(), relation: .below)]
    while let relation = relation() {
      steps.append(PageSelector.Step(conditions: try compound(), relation: relation))
    }
    return steps
  }

  /// How the next step follows; nil where none does.
  private mutating func relation() -> PageSelector.Relation? {
    let hasBlank = skipBlanks()
    let relation: PageSelector.Relation? = take(">") ? .child : take("~") ? .beside : nil
    skipBlanks()
    return relation ?? (hasBlank && next != nil && next != "," ? .below : nil)
  }

  private mutating func compound() throws(SelectorFault) -> [PageSelector.Condition] {
    var conditions: [PageSelector.Condition] = []
    if let scalar = next, SelectorParser.isName(scalar) { conditions.append(try element()) }
    while let condition = try condition() { conditions.append(condition) }
    if conditions.isEmpty { throw next.map(unexpected) ?? fault("the end", at: place, expected: "an element") }
    return conditions
  }

  private mutating func element() throws(SelectorFault) -> PageSelector.Condition {
    let start = place
    let name = try name().lowercased()
    guard SelectorNames.elements.contains(name) else {
      let nearest = NearestName.of(name, in: SelectorNames.elements).map { "Did you mean \($0)? " } ?? ""
      throw fault(
        "the element \(name)", at: start, expected: "an element that extraction tells from others",
        mend: nearest + "Choose it by its class or id, or by what it stands in.")
    }
    return .element(name)
  }

  /// What stands behind an element's name; nil where nothing does.
  private mutating func condition() throws(SelectorFault) -> PageSelector.Condition? {
    if take("#") { return .id(try name()) }
    if take(".") { return .class(try name()) }
    if take("[") { return try attribute() }
    guard next == ":" else { return nil }
    return try negation()
  }

  private mutating func negation() throws(SelectorFault) -> PageSelector.Condition {
    let start = place
    place += 1
    let isElement = take(":")
    let word = next.map(SelectorParser.isName) ?? false ? try name() : ""
    guard !isElement, word == "not", take("(") else {
      throw fault(
        "\(isElement ? "the pseudo-element ::" : "the pseudo-class :")\(word)", at: start,
        expected: SelectorParser.supported, mend: "Only :not() of one element, id, class or attribute is supported.")
    }
    skipBlanks()
    let inside = place
    let condition = next.map(SelectorParser.isName) ?? false ? try element() : try condition()
    skipBlanks()
    if case .not = condition { throw fault(":not() inside :not()", at: inside, expected: "one condition in :not()") }
    guard let condition, take(")") else {
      throw fault(
        next.map { "\($0) in :not()" } ?? "the end", at: place,
        expected: "one element, id, class or attribute in :not()",
        mend: "Write several :not() one behind the other.")
    }
    return .not(condition)
  }

  // MARK: Attributes

  private mutating func attribute() throws(SelectorFault) -> PageSelector.Condition {
    skipBlanks()
    let start = place
    let name = try name().lowercased()
    guard SelectorNames.attributes.contains(name) else {
      throw fault(
        "the attribute \(name)", at: start, expected: "one of " + SelectorNames.attributes.joined(separator: ", "),
        mend: "Extraction keeps no others; choose the element by one of these.")
    }
    skipBlanks()
    if take("]") { return .attribute(name, .any) }
    let place = place
    let sign = next
    if let sign, "^$*~|".unicodeScalars.contains(sign) { self.place += 1 }
    guard take("="), sign != "|" else {
      throw fault(
        "\(sign.map(String.init) ?? "the end") behind [\(name)", at: place, expected: "], =, ^=, $=, *= or ~=")
    }
    skipBlanks()
    let value = try value()
    skipBlanks()
    guard take("]") else {
      throw fault(next.map { "\($0) behind the value" } ?? "the end", at: self.place, expected: "]")
    }
    switch sign {
    case "^": return .attribute(name, .prefix(value))
    case "$": return .attribute(name, .suffix(value))
    case "*": return .attribute(name, .part(value))
    case "~": return .attribute(name, .word(value))
    default: return .attribute(name, .equal(value))
    }
  }

  private mutating func value() throws(SelectorFault) -> String {
    guard let quote = next, quote == "\"" || quote == "'" else { return try name() }
    let start = place
    guard let end = text[(place + 1)...].firstIndex(of: quote) else {
      throw fault("a quotation mark without its partner", at: start, expected: "a value in quotation marks")
    }
    place = end + 1
    let value = text[(start + 1)..<end]
    if value.contains("\\") { throw fault("an escape with \\", at: start, expected: "the characters themselves") }
    guard !value.isEmpty else { throw fault("an empty value", at: start, expected: "at least one character") }
    return string(value)
  }

  // MARK: Characters

  private var next: Unicode.Scalar? { place < text.count ? text[place] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    place += 1
    return true
  }

  @discardableResult
  private mutating func skipBlanks() -> Bool {
    let start = place
    while let scalar = next, scalar.properties.isWhitespace { place += 1 }
    return place > start
  }

  private mutating func name() throws(SelectorFault) -> String {
    let start = place
    while let scalar = next, SelectorParser.isName(scalar) { place += 1 }
    guard place > start else {
      throw next.map(unexpected) ?? fault("the end", at: place, expected: "a name")
    }
    return string(text[start..<place])
  }

  private func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var string = ""
    string.unicodeScalars.append(contentsOf: scalars)
    return string
  }

  private static func isName(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "_" || !scalar.isASCII && !scalar.properties.isWhitespace
      || (0x30...0x39).contains(scalar.value) || (0x41...0x5A).contains(scalar.value)
      || (0x61...0x7A).contains(scalar.value)
  }

  // MARK: Faults

  private static let supported =
    "element names, #id, .class, attributes, :not(), a blank, > or ~ between elements, commas between alternatives"

  private func unexpected(_ scalar: Unicode.Scalar) -> SelectorFault {
    let name =
      switch scalar {
      case "*": "the universal selector *"
      case "+": "the sibling combinator +"
      case "|": "a namespace"
      case "\\": "an escape with \\"
      case "&": "the nesting selector &"
      default: scalar.properties.generalCategory == .control ? "a control character" : "\(scalar)"
      }
    return fault(name, at: place, expected: SelectorParser.supported)
  }

  private func fault(
    _ found: String, at place: Int, expected: String, mend: String = "Write the selector in one of these ways."
  ) -> SelectorFault {
    SelectorFault(found: found, position: place + 1, expected: expected, mend: mend)
  }
}
