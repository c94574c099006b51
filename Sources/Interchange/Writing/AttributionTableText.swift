/// Attributions as the file `attributions.csv` has them: what a `CorpusReader` makes of it are the same attributions.
///
/// Texts are lent as bytes, so that a million rows cost no million values.
package struct AttributionTableText: ~Copyable {
  private var rows = RowText()
  private let variableCount: Int

  /// How much of its item an attribution is about.
  package enum Amount {
    /// Offsets from the start of the item.
    case span(Range<Int64>)
    /// Typed, without saying where.
    case measure(Int64)
  }

  /// One attribution, whose texts need to live only while it is appended.
  package struct Row {
    package let item: UnsafeRawBufferPointer
    package let actor: UnsafeRawBufferPointer
    /// Whether offsets are milliseconds, which are written as seconds.
    package let isTime: Bool
    package let amount: Amount
    package let mode: UnsafeRawBufferPointer
    package let capacity: UnsafeRawBufferPointer
    /// A step of the scale, or a state.
    package let tone: UnsafeRawBufferPointer
    /// Empty when it is the actor's.
    package let gender: UnsafeRawBufferPointer
    package let coder: UnsafeRawBufferPointer
    package let purpose: UnsafeRawBufferPointer

    package init(
      item: UnsafeRawBufferPointer, actor: UnsafeRawBufferPointer, isTime: Bool, amount: Amount,
      mode: UnsafeRawBufferPointer, capacity: UnsafeRawBufferPointer, tone: UnsafeRawBufferPointer,
      gender: UnsafeRawBufferPointer, coder: UnsafeRawBufferPointer, purpose: UnsafeRawBufferPointer
    ) {
      self.item = item
      self.actor = actor
      self.isTime = isTime
      self.amount = amount
      self.mode = mode
      self.capacity = capacity
      self.tone = tone
      self.gender = gender
      self.coder = coder
      self.purpose = purpose
    }
  }

  /// - Parameters:
  ///   - variables: ids of the variables of level `attribution` that get a column; without any the file is read fastest.
  ///   - count: about how many rows there will be.
  package init(variables: [String], count: Int = 0) {
    variableCount = variables.count
    rows.reserve(count * (80 + 12 * variables.count))
    rows.row(
      ["item", "actor", "start", "end", "measure", "mode", "capacity", "tone", "gender", "coder", "purpose"] + variables
    )
  }

  /// Appends one attribution; `codes` are those of the variables, in the order of the columns; empty for not coded.
  package mutating func append(_ row: Row, codes: [String]) {
    rows.text(row.item)
    rows.text(row.actor)
    switch row.amount {
    case .span(let span):
      offset(span.lowerBound, row.isTime)
      offset(span.upperBound, row.isTime)
      rows.none()
    case .measure(let measure):
      rows.none()
      rows.none()
      offset(measure, row.isTime)
    }
    rows.plain(row.mode)
    rows.plain(row.capacity)
    rows.plain(row.tone)
    rows.plain(row.gender)
    rows.text(row.coder)
    rows.plain(row.purpose)
    for position in 0..<variableCount {
      if position < codes.count { rows.text(codes[position]) } else { rows.none() }
    }
    rows.endRow()
  }

  private mutating func offset(_ value: Int64, _ isTime: Bool) {
    if isTime { rows.seconds(milliseconds: value) } else { rows.number(value) }
  }

  /// The file.
  package consuming func bytes() -> [UInt8] { rows.bytes() }
}
