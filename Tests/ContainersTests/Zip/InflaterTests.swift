import Containers
import TestSupport
import Testing

@Suite("Inflating")
struct InflaterTests {
  private let data = (0..<200_000).map { UInt8(truncatingIfNeeded: ($0 / 7) &* 31) }

  private func inflate(
    _ packed: [UInt8], _ format: Inflater.Format, pieces: Int, mostBytes: Int = 1 << 20
  ) throws -> (bytes: [UInt8], isFinished: Bool) {
    var inflater = Inflater(format, mostBytes: mostBytes)
    var output: [UInt8] = []
    for start in stride(from: 0, to: packed.count, by: pieces) {
      let piece = packed[start..<min(start + pieces, packed.count)]
      _ = try piece.withUnsafeBytes { bytes in
        try inflater.push(bytes) {
          output.append(contentsOf: $0)
          return true
        }
      }
    }
    return (output, inflater.isFinished)
  }

  @Test("Pieces of any size give the same bytes", arguments: [1, 7, 1000, 1 << 20])
  func pieces(size: Int) throws {
    let raw = try inflate(ZipBuilder.deflate(data), .raw, pieces: size)
    #expect(raw.bytes == data && raw.isFinished)
    let wrapped = try inflate(ZipBuilder.zlibbed(data), .zlib, pieces: size)
    #expect(wrapped.bytes == data && wrapped.isFinished)
  }

  @Test("The members of a gzip file are read one after the other")
  func members() throws {
    let packed = gzip("first ") + gzip("second")
    var inflater = Inflater(.gzip, mostBytes: 100)
    var output: [UInt8] = []
    var rest = packed[...]
    while !rest.isEmpty {
      let used = try rest.withUnsafeBytes { bytes in
        try inflater.push(bytes) {
          output.append(contentsOf: $0)
          return true
        }
      }
      let isFinished = inflater.isFinished
      #expect(isFinished)
      inflater.restart()
      rest = rest.dropFirst(used)
    }
    #expect(String(decoding: output, as: UTF8.self) == "first second")
  }

  @Test("More bytes than allowed, and damage, end the reading")
  func failures() throws {
    #expect(throws: Inflater.Failure.tooLarge) {
      try inflate(ZipBuilder.deflate(data), .raw, pieces: 1000, mostBytes: 100_000)
    }
    #expect(throws: Inflater.Failure.damaged) { try inflate([0xFF, 0xFF, 0xFF, 0xFF], .raw, pieces: 4) }
    let cut = try inflate(Array(ZipBuilder.deflate(data).dropLast(3)), .raw, pieces: 1000)
    #expect(!cut.isFinished)
  }

  private func gzip(_ text: String) -> [UInt8] {
    let data = Array(text.utf8)
    func u32(_ value: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> UInt32($0 * 8)) } }
    return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + ZipBuilder.deflate(data) + u32(ZipBuilder.checksum(data))
      + u32(UInt32(data.count))
  }
}
