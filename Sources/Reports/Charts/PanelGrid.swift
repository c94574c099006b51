internal import CoverageModel

/// Places panels side by side over the width of a page: one column for one panel, else two.
struct PanelGrid {
  static let gap = 26.0

  let columns: Int
  let panelWidth: Double

  init(panels: Int, width: Double) {
    columns = panels <= 1 ? 1 : 2
    panelWidth = (width - PanelGrid.gap * Double(columns - 1)) / Double(columns)
  }

  /// Calls `draw` for each panel with its left and top edge; it gives the lower edge. The next line of panels begins below the lowest.
  func place(_ count: Int, top: Double, draw: (_ panel: Int, _ x: Double, _ y: Double) -> Double) -> Double {
    var y = top
    var bottom = top
    for panel in 0..<count {
      let column = panel % columns
      if column == 0, panel > 0 { y = bottom + 16 }
      bottom = max(bottom, draw(panel, Double(column) * (panelWidth + PanelGrid.gap), y))
    }
    return bottom
  }
}
