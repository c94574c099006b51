internal import CoverageModel

/// A corpus as it would be if other records of its items counted: those before adjudication, those of the second coders, and those of one
/// coder wherever that coder coded.
struct OtherCodings {
  private let corpus: Corpus

  init(_ corpus: Corpus) { self.corpus = corpus }

  /// Only those that differ from the corpus as it is.
  var variants: [(name: String, corpus: Corpus)] {
    let purposes = Set(corpus.attributions.coder.map { corpus.coders[Int($0)].purpose })
    var variants: [(String, Corpus)] = []
    if purposes.contains(.adjudication) {
      variants.append(("codings=before-adjudication", beforeAdjudication))
    }
    for coder in people { variants.append(("codings=\(coder)", own(coder))) }
    if purposes.contains(.double) {
      let second = items { $0.purpose == .double }
      variants.append(
        (
          "codings=second-coders",
          keeping(promoting: { $0.purpose == .double }) { item, record in
            !second.contains(item) || (record.purpose != .primary && !record.isSettled)
          }
        ))
    }
    return variants
  }

  /// The corpus as it was before anybody settled what coders differed on.
  var beforeAdjudication: Corpus { keeping { !$1.isSettled } }

  /// Who coded an item that somebody else coded too.
  private var people: [String] { DoubleCoding.people(corpus).coders }

  /// With the coder's records alone of each item that the coder coded.
  private func own(_ coder: String) -> Corpus {
    let items = items { $0.id == coder && $0.purpose != .adjudication }
    return keeping(promoting: { $0.id == coder }) { item, record in
      !items.contains(item) || (record.id == coder && !record.isSettled)
    }
  }

  private func items(_ isMeant: (Coder) -> Bool) -> Set<UInt32> {
    let columns = corpus.attributions
    return Set(columns.item.indices.filter { isMeant(corpus.coders[Int(columns.coder[$0])]) }.map { columns.item[$0] })
  }

  /// The attributions that are kept; those of coders who are promoted count as those of the first coders.
  private func keeping(
    promoting isPromoted: (Coder) -> Bool = { _ in false }, _ isKept: (UInt32, Coder) -> Bool
  ) -> Corpus {
    let all = corpus.attributions
    let rows = all.item.indices.filter { isKept(all.item[$0], corpus.coders[Int(all.coder[$0])]) }
    var kept = AttributionColumns(variableCount: all.variables.count)
    kept.item = rows.map { all.item[$0] }
    kept.actor = rows.map { all.actor[$0] }
    kept.start = rows.map { all.start[$0] }
    kept.measure = rows.map { all.measure[$0] }
    kept.mode = rows.map { all.mode[$0] }
    kept.capacity = rows.map { all.capacity[$0] }
    kept.tone = rows.map { all.tone[$0] }
    kept.gender = rows.map { all.gender[$0] }
    kept.coder = rows.map { all.coder[$0] }
    kept.variables = all.variables.map { column in column.isEmpty ? [] : rows.map { column[$0] } }
    var other = corpus
    other.attributions = kept
    other.coders = corpus.coders.map {
      isPromoted($0) && !$0.isSettled ? Coder(id: $0.id, purpose: .primary) : $0
    }
    return other
  }
}

extension Coder {
  fileprivate var isSettled: Bool { purpose == .adjudication }
}
