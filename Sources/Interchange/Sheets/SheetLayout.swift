internal import CoverageModel

/// The columns of a coding sheet under one codebook, and by what names they are known.
struct SheetLayout: Sendable {
  let columns: [SheetColumn]
  private let names: ChoiceList

  init(_ codebook: Codebook) {
    let variables = codebook.variables.indices.filter { !Variable.fixed.contains(codebook.variables[$0].id) }
    let ofAttribution = variables.filter { codebook.variables[$0].level == .attribution }
    let ofItem = variables.filter { codebook.variables[$0].level == .item }
    let columns: [SheetColumn] =
      SheetColumn.context + SheetColumn.fixed + ofAttribution.map { .attributionVariable($0) }
      + [.note] + ofItem.map { .itemVariable($0) } + [.key, .marks]
    self.columns = columns
    let fixedNames = Set(columns.compactMap(\.name))
    names = ChoiceList(
      columns.map { column in
        switch column {
        case .attributionVariable(let position), .itemVariable(let position):
          let variable = codebook.variables[position]
          // A project's variable may be called like a column that every sheet has.
          let id = fixedNames.contains(variable.id) ? "variable \(variable.id)" : variable.id
          return ChoiceList.Choice(id: id, labels: variable.labels)
        default:
          let name = column.name ?? ""
          let own = codebook.variables.first { $0.id == name && Variable.fixed.contains(name) }
          let builtIn = SheetWording.labels("column", name)
          guard let own, !own.labels.isEmpty else { return ChoiceList.Choice(id: name, labels: builtIn) }
          return ChoiceList.Choice(id: name, labels: own.labels)
        }
      })
  }

  /// The position of a column among `columns`.
  func position(_ column: SheetColumn) -> Int { columns.firstIndex(of: column) ?? 0 }

  /// What stands above a column.
  func heading(_ column: SheetColumn, in language: String) -> String { names.label(position(column), in: language) }

  /// The columns that a heading may mean.
  func find(_ heading: String) -> [SheetColumn] {
    switch names.find(heading) {
    case .one(let position): [columns[position]]
    case .several(let positions): positions.map { columns[$0] }
    case .none: []
    }
  }

  /// The heading that was probably meant.
  func nearest(to heading: String) -> String? { NearestName.of(heading, in: names.spellings) }
}
