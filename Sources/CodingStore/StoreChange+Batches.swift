package import CoverageModel

extension StoreChange {
  /// Begins the next batch of a coder.
  ///
  /// - Returns: its id, and its number among the coder's batches, from 1.
  package func beginBatch(of coder: Int64) throws -> (id: Int64, number: Int) {
    let rows = try SQLStatement(database, "SELECT coalesce(max(number), 0) FROM batch WHERE coder = ?")
    rows.bind(coder, 1)
    let number = try rows.next() ? Int(rows.number(0)) + 1 : 1
    rows.reset()
    let id = try nextID(.batch)
    let row = try writer(.batch)
    row.number(id)
    row.number(event)
    row.number(coder)
    row.number(Int64(number))
    try row.endRow()
    return (id, number)
  }

  /// Gives an item to a batch.
  ///
  /// - Parameters:
  ///   - item: what is to be coded.
  ///   - batch: of the coder.
  ///   - purpose: which the coder does not see.
  ///   - place: from 1, the order in which the coder meets the items.
  /// - Throws: `StoreError`.
  package func assign(_ item: Int64, to batch: Int64, purpose: Coder.Purpose, place: Int) throws {
    let row = try writer(.assignment)
    row.number(try nextID(.assignment))
    row.number(event)
    row.number(batch)
    row.number(item)
    row.text(purpose.rawValue)
    row.number(Int64(place))
    try row.endRow()
  }

  /// Takes an assignment back; that it was made stays known.
  package func withdraw(_ assignment: Int64) throws {
    let row = try writer(.withdrawal)
    row.number(event)
    row.number(assignment)
    try row.endRow()
  }
}
