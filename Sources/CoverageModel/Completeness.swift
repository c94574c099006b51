/// I39: how much of what should have been monitored was, and how much of what was monitored is known. Printed on every table.
package struct Completeness: Sendable, Hashable {
  /// Milliseconds of the monitoring windows in the table's period; nil when the outlet has no window.
  package let scheduled: Int64?
  /// Milliseconds of the windows that were recorded, less gaps; nil without recordings.
  package let monitored: Int64?
  /// Milliseconds of recording gaps inside the windows.
  package let gaps: Int64
  /// Items that fell outside the window or the period.
  package let itemsOutside: Int64
  /// Items without any attribution.
  package let itemsUncoded: Int64
  /// The amount of attributions whose gender is unknown, and of all attributions of persons.
  package let unknownGender: Ratio?
  /// The amount whose tone is not coded, of the whole.
  package let toneNotCoded: Ratio?
  /// The last local day with an item; nil when no item has a moment.
  package let lastDay: CalendarDay?

  package init(
    scheduled: Int64?, monitored: Int64?, gaps: Int64, itemsOutside: Int64, itemsUncoded: Int64,
    unknownGender: Ratio?, toneNotCoded: Ratio?, lastDay: CalendarDay?
  ) {
    self.scheduled = scheduled
    self.monitored = monitored
    self.gaps = gaps
    self.itemsOutside = itemsOutside
    self.itemsUncoded = itemsUncoded
    self.unknownGender = unknownGender
    self.toneNotCoded = toneNotCoded
    self.lastDay = lastDay
  }
}
