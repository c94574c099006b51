/// A kind of actor that tables put together: contestant parties, the President, government, courts.
package struct ActorClass: Sendable, Hashable {
  package let id: String
  package let labels: LocalizedText
  /// Whether the class belongs to "politically relevant news" (denominator D2).
  package let political: Bool

  package init(id: String, labels: LocalizedText, political: Bool) {
    self.id = id
    self.labels = labels
    self.political = political
  }
}
