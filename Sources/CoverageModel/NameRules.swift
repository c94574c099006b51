/// How an actor's names are recognised in text, beyond what holds for every name.
package struct NameRules: Sendable, Hashable {
  /// What must stand around a short name of the actor for it to be taken.
  package enum Evidence: String, Sendable, Hashable, CaseIterable {
    /// Quotes: «Ауыл» үміткер ұсынды, and not Ауыл үміткер ұсынды.
    case quotes
    /// At the beginning of a sentence quotes, or words about parties: Ауыл партиясы, and not Ауыл тұрғындары.
    case context
    /// Nothing but a capital: Ауыл тұрғындары, too.
    case nothing
  }

  /// Nil when whether the name is an everyday word decides.
  package let needs: Evidence?
  /// Longer wordings that hold a name of the actor and mean something else: Ауыл шаруашылығы министрлігі.
  package let exclusions: [String]

  package init(needs: Evidence? = nil, exclusions: [String] = []) {
    self.needs = needs
    self.exclusions = exclusions
  }
}
