internal import CoverageModel

/// The local days of a stretch of items, and the epochs that hold them.
struct ItemCalendar: Sendable {
  /// By item of the stretch: the number of its local day, `Int32.min` when it has none.
  let day: [Int32]
  /// By item of the stretch: its position among all epochs.
  let epoch: [UInt16]
  /// By epoch: whether anything was published in it.
  let isUsed: [Bool]

  init(codebook: Codebook, epochs: Epochs, start: ArraySlice<Int64>) {
    var day: [Int32] = []
    var epoch: [UInt16] = []
    day.reserveCapacity(start.count)
    epoch.reserveCapacity(start.count)
    var isUsed = [Bool](repeating: false, count: epochs.count)
    var last = (number: Int32.min, epoch: UInt16(0))
    for moment in start {
      let number = moment == ItemColumns.noStart ? Int32.min : Int32(codebook.zone.day(of: moment).number)
      if number != last.number {
        let calendarDay = number == .min ? nil : CalendarDay(number: Int(number))
        last = (number, UInt16(epochs.epoch(of: calendarDay)))
      }
      day.append(number)
      epoch.append(last.epoch)
      isUsed[Int(last.epoch)] = true
    }
    self.day = day
    self.epoch = epoch
    self.isUsed = isUsed
  }
}
