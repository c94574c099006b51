/// A sentence that a table yielded, in every language its text was given in.
package struct Statement: Sendable, Hashable {
  package let text: LocalizedText
  /// Why the sentence could not be formed, when it could not.
  package let undefined: Undefined?

  package init(text: LocalizedText, undefined: Undefined? = nil) {
    self.text = text
    self.undefined = undefined
  }
}
