internal import CoverageModel

/// The distinct codings of a corpus: which actor, epoch, capacity, mode, tone, gender and variables occur together in an attribution.
///
/// Millions of attributions share a few thousand codings, so whatever a table asks of an attribution is answered once per coding
/// and looked up row by row.
struct Codings: Sendable {
  /// The coding of each attribution; most corpora have few enough codings for two bytes.
  enum Rows: Sendable {
    case narrow([UInt16])
    case wide([UInt32])
  }

  let rows: Rows
  /// The first attribution of each coding, in the order of first appearance. It stands for all of them.
  let first: [UInt32]

  /// - Parameters:
  ///   - corpus: its attributions.
  ///   - epoch: the epoch of each item.
  ///   - parts: stretches of rows that cover the attributions, each read by a thread of its own.
  init(corpus: Corpus, epoch: [UInt16], parts: [Range<Int>]) {
    let columns = corpus.attributions
    if let found = Codings.found(UInt16.self, columns, epoch, parts) {
      rows = .narrow(found.codes)
      first = found.first
    } else if let found = Codings.found(UInt32.self, columns, epoch, parts) {
      rows = .wide(found.codes)
      first = found.first
    } else {
      // More than 2^32 codings would need as many attributions, whose positions do not fit the columns either.
      preconditionFailure("attributions are counted in 32 bits")
    }
  }

  var count: Int { first.count }

  /// The coding of an attribution.
  subscript(row: Int) -> Int {
    switch rows {
    case .narrow(let codes): Int(codes[row])
    case .wide(let codes): Int(codes[row])
    }
  }

  /// The codings of each part, then one numbering for all: that of a single pass from the first row to the last.
  private static func found<Code: FixedWidthInteger & UnsignedInteger & Sendable>(
    _ code: Code.Type, _ columns: AttributionColumns, _ epoch: [UInt16], _ parts: [Range<Int>]
  ) -> (codes: [Code], first: [UInt32])? {
    let partial = inParallel(parts) { rows in
      var finder = CodingFinder<Code>(columns: columns, epoch: epoch)
      return finder.find(in: rows).map { (codes: $0, first: finder.first) }
    }
    var finder = CodingFinder<Code>(columns: columns, epoch: epoch)
    var codes: [Code] = []
    codes.reserveCapacity(columns.count)
    for part in partial {
      guard let part else { return nil }
      var places: [Code] = []
      for row in part.first {
        guard let place = finder.code(of: Int(row)) else { return nil }
        places.append(place)
      }
      if places.indices.allSatisfy({ places[$0] == Code($0) }) {
        codes.append(contentsOf: part.codes)
      } else {
        codes.append(contentsOf: part.codes.lazy.map { places[Int($0)] })
      }
    }
    return (codes, finder.first)
  }
}
