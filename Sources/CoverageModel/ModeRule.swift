/// How moments in which an actor is present in two modes at once are added up.
package enum ModeRule: String, Sendable, Hashable, CaseIterable {
  /// Every moment counts once, for the strongest mode.
  case united
  /// Direct and indirect presence are added (parola + notizia, temps d'antenne): a moment of both counts twice.
  case summed
}
