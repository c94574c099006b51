/// Finds the separator of a table from its first two lines.
package enum CSVDialect {
  /// The one of tab, `;` and `,` that stands equally often in the first two lines outside quotes, most often if several do; else
  /// the one that stands most often in the first line. Of equals the first in this order: a comma in a heading (`Share, %`) or a
  /// number is commoner than a semicolon. `,` when there is none.
  package static func separator(ofHeaderIn bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
    let candidates = [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: ",")]
    var counts = [[0, 0], [0, 0], [0, 0]]
    var line = 0
    var quoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { quoted.toggle() }
      if quoted { continue }
      if byte == UInt8(ascii: "\n") {
        line += 1
        if line == 2 { break }
      }
      if let index = candidates.firstIndex(of: byte) { counts[index][line] += 1 }
    }
    let even = counts.map { $0[0] == $0[1] ? $0[0] : 0 }
    let found = even.contains { $0 > 0 } ? even : counts.map { $0[0] }
    var best = candidates.count - 1
    for index in found.indices.reversed() where found[index] >= max(found[best], 1) { best = index }
    return candidates[best]
  }
}
