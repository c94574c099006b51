internal import CoverageModel

/// A corpus as it would be if other records of its items counted: those before adjudication, and those of the second coders.
struct OtherCodings {
  private let corpus: Corpus

  init(_ corpus: Corpus) { self.corpus = corpus }

  /// Only those that differ from the corpus as it is.
  var variants: [(name: String, corpus: Corpus)] {
    let purposes = Set(corpus.attributions.coder.map { corpus.coders[Int($0)].purpose })
    var variants: [(String, Corpus)] = []
    if purposes.contains(.adjudication) {
      variants.append(("codings=before-adjudication", keeping { $0 != .adjudication }))
    }
    if purposes.contains(.double) {
      let second = itemsWith(.double)
      variants.append(
        (
          "codings=second-coders",
          keeping(promoting: .double) { item, purpose in
            second.contains(item) ? purpose != .primary && purpose != .adjudication : true
          }
        ))
    }
    return variants
  }

  private func itemsWith(_ purpose: Coder.Purpose) -> Set<UInt32> {
    let columns = corpus.attributions
    return Set(
      columns.item.indices.filter { corpus.coders[Int(columns.coder[$0])].purpose == purpose }.map { columns.item[$0] })
  }

  private func keeping(_ isKept: (Coder.Purpose) -> Bool) -> Corpus { keeping(promoting: nil) { isKept($1) } }

  /// The attributions that are kept; those of one purpose count as those of the first coders.
  private func keeping(
    promoting promoted: Coder.Purpose?, _ isKept: (UInt32, Coder.Purpose) -> Bool
  ) -> Corpus {
    let all = corpus.attributions
    let rows = all.item.indices.filter { isKept(all.item[$0], corpus.coders[Int(all.coder[$0])].purpose) }
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
    if let promoted {
      other.coders = corpus.coders.map { $0.purpose == promoted ? Coder(id: $0.id, purpose: .primary) : $0 }
    }
    return other
  }
}
