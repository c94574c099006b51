/// An item read under a later version of the codebook, and what of it needs a person.
package struct MappedItemRecord: Sendable, Hashable {
  /// As it was; never changed.
  package let original: ItemRecord
  /// Under the later version; nil when its outlet needs a person.
  package let item: ItemRecord?
  package let values: [MappedValue]

  package init(original: ItemRecord, item: ItemRecord?, values: [MappedValue]) {
    self.original = original
    self.item = item
    self.values = values
  }

  /// What a person must say of the item.
  package var needsCoding: [MappedValue] { values.filter(\.needsCoding) }
}
