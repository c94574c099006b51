/// Something that is voted on.
package struct Race: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case list
    case singleMandate = "single-mandate"
    case president
    case local
  }

  package let id: String
  package let names: LocalizedText
  package let kind: Kind
  package let seats: Int?
  /// Registered candidates by gender where the registry is larger than the codebook: for representation ratios.
  package let registered: [Gender: Int]

  package init(id: String, names: LocalizedText, kind: Kind, seats: Int? = nil, registered: [Gender: Int] = [:]) {
    self.id = id
    self.names = names
    self.kind = kind
    self.seats = seats
    self.registered = registered
  }
}
