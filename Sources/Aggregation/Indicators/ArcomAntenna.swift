/// I12, the French regulator's temps d'antenne: speech of the candidate and of supporters, and what is said of the candidate
/// unless it is explicitly unfavourable, which here is a judged negative tone.
///
/// Indirect coverage that was not judged stays in. An amount, so nothing is undefined.
package enum ArcomAntenna {
  /// `speech` is the direct amount of the candidate and of proxies credited to the candidate, `indirect` the candidate's
  /// indirect amounts by tone.
  package static func of(speech: Int64, indirect: ToneSums) -> Int64 {
    speech + indirect.total - indirect.negative
  }
}
