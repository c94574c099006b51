/// An actor's candidacy in a race.
package struct Contest: Sendable, Hashable {
  package let race: String
  /// From registration to withdrawal or removal, half-open.
  package let days: DayRange
  package let listPosition: Int?
  package let incumbent: Bool

  package init(race: String, days: DayRange = .always, listPosition: Int? = nil, incumbent: Bool = false) {
    self.race = race
    self.days = days
    self.listPosition = listPosition
    self.incumbent = incumbent
  }
}
