internal import CoverageModel

/// Everything that decides, for each attribution, whether it counts and in which cell: two offsets to be added up.
///
/// The cell of a row is the sum of its item's offset and its coding's; a negative sum leaves the row out. Filters and groupings
/// are the same thing here, so the loop over rows has no branches per dimension.
struct TallyPlan: Sendable {
  /// Stands for "leave out"; so low that no cell number can bring it above zero, and so high that two of them do not wrap.
  static let out = Int32.min / 4

  private let isSelected: [Bool]
  private var itemAxes: [(codes: ItemCodes, stride: Int32)] = []
  /// By coding.
  private(set) var codingOffset: [Int32]
  /// The stride of the day-part axis, when there is one.
  private(set) var dayPartStride: Int32?
  private(set) var cellCount = 1

  /// The axes in order, the last running fastest.
  init(axes: [Axis], selection: Selection) {
    isSelected = selection.items
    codingOffset = selection.codings.map { $0 ? 0 : TallyPlan.out }
    for axis in axes.reversed() {
      let stride = Int32(clamping: cellCount)
      switch axis.source {
      case .item(let codes): itemAxes.append((codes, stride))
      case .coding(let positions):
        for coding in codingOffset.indices {
          codingOffset[coding] = TallyPlan.sum(codingOffset[coding], positions[coding], stride)
        }
      case .dayPart: dayPartStride = (dayPartStride ?? 0) + stride
      }
      cellCount *= axis.labels.count
    }
  }

  /// Whether the items of the plan's selection hold this one.
  func selects(_ item: Int) -> Bool { isSelected[item] }

  /// The offset of an item; `out` when it is not selected or has no place on an axis.
  func itemOffset(_ item: Int) -> Int32 {
    guard isSelected[item] else { return TallyPlan.out }
    return itemAxes.reduce(0) { TallyPlan.sum($0, $1.codes[item], $1.stride) }
  }

  /// The offsets of a stretch of items, in order.
  func itemOffsets(_ items: Range<Int>) -> [Int32] {
    var offsets = items.map { isSelected[$0] ? 0 : TallyPlan.out }
    for (codes, stride) in itemAxes {
      codes.withPositions { position in
        for place in offsets.indices {
          offsets[place] = TallyPlan.sum(offsets[place], position(items.lowerBound &+ place), stride)
        }
      }
    }
    return offsets
  }

  /// The cell of one attribution without its day-part, or a negative number.
  func cell(row: Int, item: Int, index: CorpusIndex) -> Int32 { itemOffset(item) + codingOffset[index.codings[row]] }

  @inline(__always)
  private static func sum(_ offset: Int32, _ position: Int32, _ stride: Int32) -> Int32 {
    offset < 0 || position < 0 ? out : offset &+ position &* stride
  }
}
