internal import Containers

/// How the cells of a coding sheet look.
enum SheetStyles {
  private static let lines: UInt32 = 0xBFBFBF
  private static let grey: UInt32 = 0xF2F2F2
  private static let blue: UInt32 = 0xDDEBF7

  static let heading: CellStyle = {
    var style = CellStyle(number: CellStyle.asText, heading: true)
    style.fill = 0xD9E1F2
    style.grid = lines
    return style
  }()

  /// What is filled in stands under a heading of a colour of its own.
  static let ownHeading: CellStyle = {
    var style = heading
    style.fill = 0xFFE699
    return style
  }()

  /// A protected cell. Below the first row of an item what is repeated is pale.
  static func context(isFirst: Bool) -> CellStyle {
    var style = CellStyle(number: CellStyle.asText, wrap: isFirst, muted: !isFirst)
    style.fill = grey
    style.grid = lines
    style.ruledAbove = isFirst
    return style
  }

  /// A protected cell that says something of its own in every row.
  static func fact(isFirst: Bool) -> CellStyle {
    var style = context(isFirst: true)
    style.ruledAbove = isFirst
    return style
  }

  /// A cell that is filled in.
  static func own(isFirst: Bool) -> CellStyle {
    var style = CellStyle(number: CellStyle.asText, wrap: true)
    style.grid = lines
    style.ruledAbove = isFirst
    style.unlocked = true
    return style
  }

  /// A cell in which the item is picked.
  static func spare(isFirst: Bool) -> CellStyle {
    var style = own(isFirst: isFirst)
    style.fill = blue
    return style
  }

  static let missing: CellStyle = {
    var style = CellStyle()
    style.fill = 0xFFEB9C
    return style
  }()

  static let wrong: CellStyle = {
    var style = CellStyle()
    (style.fill, style.ink) = (0xFFC7CE, 0x9C0006)
    return style
  }()
}
