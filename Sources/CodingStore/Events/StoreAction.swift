/// What an event did.
package enum StoreAction: String, Sendable, Hashable, CaseIterable {
  case begin = "init"
  case `import`
  case sheet
  case codebook
  case assign
  case adjudicate
  case review
  case merge
  /// A coder finished an item at the workbench.
  case code
  case incident
  case gap
}
