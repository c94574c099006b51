/// Chooses elements of a page, in the manner of CSS and with the small part of it that finds the place of a text.
///
/// `article > .text, [itemprop="articleBody"] p:not(.ad), .next ~ section`: element names, `#id`, `.class`, attributes, `:not()` of
/// one of these; a blank for "anywhere below", `>` for "directly below" and `~` for "further on beside"; commas between alternatives.
package struct PageSelector: Sendable, Hashable {
  /// What one element must be.
  package indirect enum Condition: Sendable, Hashable {
    /// Its name, in lower case.
    case element(String)
    case id(String)
    /// One of the words of its class.
    case `class`(String)
    /// The attribute's name in lower case, and what its value must be.
    case attribute(String, Value)
    case not(Condition)
  }

  /// What the value of an attribute must be. Upper and lower case are told apart.
  package enum Value: Sendable, Hashable {
    /// Anything; the attribute is there.
    case any
    case equal(String)
    case prefix(String)
    case suffix(String)
    case part(String)
    /// One of the words between white space.
    case word(String)
  }

  /// Where an element stands, seen from that of the step before.
  package enum Relation: Sendable, Hashable {
    /// Anywhere below it; also of a first step, below the page's root.
    case below
    /// Directly below it.
    case child
    /// Behind it, with the same parent.
    case beside
  }

  /// One element on the way to the chosen one.
  package struct Step: Sendable, Hashable {
    /// All hold.
    package let conditions: [Condition]
    package let relation: Relation

    package init(conditions: [Condition], relation: Relation) {
      self.conditions = conditions
      self.relation = relation
    }
  }

  /// As it was written.
  package let text: String
  /// At least one; each has at least one step, and the last step is the chosen element.
  package let alternatives: [[Step]]

  package var steps: Int { alternatives.reduce(0) { $0 + $1.count } }

  /// Reads a selector.
  ///
  /// - Throws: what cannot be read or is not supported, by its name.
  package init(_ text: String) throws(SelectorFault) {
    var parser = SelectorParser(text)
    alternatives = try parser.alternatives()
    self.text = text
  }
}
