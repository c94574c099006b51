internal import CoverageModel

/// Everything that decides, for each attribution, whether it counts and in which cell: tables of offsets to be added up.
///
/// The cell of a row is the sum of its item's offset, its actor's offset and the offsets of its column codes; a negative entry
/// leaves the row out. Filters and groupings are the same thing here, so the loop over rows has no branches per dimension.
struct TallyPlan: Sendable {
  /// Stands for "leave out"; so low that no cell number can bring it above zero, and so high that a few of them do not wrap.
  static let out = Int32.min / 8

  private let isSelected: [Bool]
  private var itemAxes: [(codes: ItemCodes, stride: Int32)] = []
  /// By `(epoch * 2 + official) * actorCount + actor`.
  private(set) var actorOffset: [Int32]
  /// By code, for each column that is filtered or grouped by; 256 entries each.
  private(set) var columnOffsets: [(column: AttributionColumn, offsets: [Int32])] = []
  /// The stride of the day-part axis, when there is one.
  private(set) var dayPartStride: Int32?
  private(set) var cellCount = 1

  /// The axes in order, the last running fastest.
  init(axes: [Axis], selection: Selection) {
    isSelected = selection.items
    actorOffset = selection.actors.map { $0 ? 0 : TallyPlan.out }
    for (column, codes) in selection.columns { combine(column, codes.map { $0 ? 0 : TallyPlan.out }) }
    for axis in axes.reversed() {
      let stride = Int32(clamping: cellCount)
      switch axis.source {
      case .item(let codes): itemAxes.append((codes, stride))
      case .actor(let positions): TallyPlan.add(positions, stride, to: &actorOffset)
      case .column(let column, let positions):
        combine(column, positions.map { $0 < 0 ? TallyPlan.out : $0 * stride })
      case .dayPart: dayPartStride = (dayPartStride ?? 0) + stride
      }
      cellCount *= axis.labels.count
    }
  }

  /// Whether the items of the plan's selection hold this one.
  func selects(_ item: Int) -> Bool { isSelected[item] }

  /// The offset of an item; `out` when it is not selected or has no place on an axis.
  @inline(__always)
  func itemOffset(_ item: Int) -> Int32 {
    guard isSelected[item] else { return TallyPlan.out }
    var offset: Int32 = 0
    for (codes, stride) in itemAxes {
      let position = codes[item]
      guard position >= 0 else { return TallyPlan.out }
      offset &+= position &* stride
    }
    return offset
  }

  private static func add(_ positions: [Int32], _ stride: Int32, to offsets: inout [Int32]) {
    for slot in offsets.indices {
      offsets[slot] = offsets[slot] < 0 || positions[slot] < 0 ? out : offsets[slot] + positions[slot] * stride
    }
  }

  private mutating func combine(_ column: AttributionColumn, _ offsets: [Int32]) {
    let full = offsets + Array(repeating: TallyPlan.out, count: 256 - offsets.count)
    if let existing = columnOffsets.firstIndex(where: { $0.column == column }) {
      for code in full.indices {
        let sum = columnOffsets[existing].offsets[code] + full[code]
        columnOffsets[existing].offsets[code] = sum < 0 ? TallyPlan.out : sum
      }
    } else {
      columnOffsets.append((column, full))
    }
  }
}
