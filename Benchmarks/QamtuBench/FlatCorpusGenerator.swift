internal import CoverageModel

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Writes a flat `attributions.csv` as an export would: items in order, one to six attributions each, spans one after
/// the other, times as moments and seconds. The same seed and number of rows give the same bytes.
struct FlatCorpusGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  struct CannotWrite: Error {}

  func write(rows: Int, to path: String) throws {
    var random = self
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw CannotWrite() }
    defer { close(descriptor) }
    var bytes = Array(
      "item,outlet,item_start,item_length,actor,start,end,mode,capacity,tone,gender,coder\n".utf8)
    var written = 0
    var item = 0
    while written < rows {
      item += 1
      let count = min(rows - written, [1, 2, 3, 3, 4, 4, 5, 6][random.below(8)])
      random.appendItem(item, count: count, to: &bytes)
      written += count
      if bytes.count > 1 << 20 || written == rows {
        guard FlatCorpusGenerator.writeAll(bytes, to: descriptor) else { throw CannotWrite() }
        bytes.removeAll(keepingCapacity: true)
      }
    }
  }

  private mutating func appendItem(_ item: Int, count: Int, to bytes: inout [UInt8]) {
    let day = BenchmarkCodebook.firstDay.adding(below(28)).description
    let second = 6 * 3600 + below(18 * 3600)
    let time = "\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
    let length = 60 + below(540)
    let outlet = BenchmarkCodebook.outlets[min(below(12), below(12))]
    let head = "i\(padded(item, 7)),\(outlet),\(day)T\(time),\(length),"
    let coder = "c\(below(9) + 1)"
    var start = below(10_000)
    for _ in 0..<count {
      let room = length * 1000 / count
      let span = 500 + below(max(room - 10_500 / count, 1))
      let end = min(start + span, length * 1000)
      // Squared, so that a few actors have most of the coverage.
      let draw = below(1000) * below(1000)
      let actor = draw * BenchmarkCodebook.actorCount / 1_000_000
      let isCandidate = actor < 50 && below(10) < 7
      bytes.append(contentsOf: head.utf8)
      bytes.append(contentsOf: BenchmarkCodebook.actorID(actor).utf8)
      bytes.append(contentsOf: ",\(seconds(min(start, end))),\(seconds(end)),".utf8)
      bytes.append(contentsOf: ["direct", "direct", "direct", "indirect", "indirect", "image"][below(6)].utf8)
      bytes.append(contentsOf: (isCandidate ? ",candidate," : [",official,", ",party,", ",expert,"][below(3)]).utf8)
      bytes.append(contentsOf: ["0", "0", "0", "0", "0", "0", "1", "1", "-1", "mixed"][below(10)].utf8)
      bytes.append(contentsOf: (actor < 7 ? ",not-applicable," : below(3) == 0 ? ",female," : ",male,").utf8)
      bytes.append(contentsOf: coder.utf8)
      bytes.append(UInt8(ascii: "\n"))
      start = end
    }
  }

  /// Milliseconds as seconds with three decimals.
  private func seconds(_ milliseconds: Int) -> String { "\(milliseconds / 1000).\(padded(milliseconds % 1000, 3))" }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { all in
      var done = 0
      while done < all.count {
        let count = systemWrite(descriptor, all.baseAddress.map { $0 + done }, all.count - done)
        if count <= 0 { return false }
        done += count
      }
      return true
    }
  }

  /// SplitMix64 (Steele, Lea, Flood 2014).
  private mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    mixed ^= mixed >> 31
    return Int(mixed % UInt64(bound))
  }
}

/// The system call, which the method of the same name hides.
private func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, start, count)
}
