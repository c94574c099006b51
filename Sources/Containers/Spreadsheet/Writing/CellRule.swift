/// What may be entered into cells, and what is said to whoever enters it.
package struct CellRule: Sendable, Hashable {
  /// What happens to an entry that is not in the list.
  package enum Refusal: Sendable, Hashable {
    case refuse
    /// The entry stays when the question is answered with yes.
    case ask
  }

  /// The cells whose texts can be picked; nil when anything may be entered.
  package var list: CellRange?
  package var refusal = Refusal.refuse
  /// Shown beside the cell while it is selected; empty for nothing.
  package var hintTitle = ""
  package var hint = ""
  package var refusalTitle = ""
  package var refusalText = ""

  package init(
    list: CellRange? = nil, refusal: Refusal = .refuse, hintTitle: String = "", hint: String = "",
    refusalTitle: String = "", refusalText: String = ""
  ) {
    self.list = list
    self.refusal = refusal
    self.hintTitle = hintTitle
    self.hint = hint
    self.refusalTitle = refusalTitle
    self.refusalText = refusalText
  }
}
