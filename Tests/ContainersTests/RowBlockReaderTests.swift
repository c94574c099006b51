import Containers
import Testing

@Suite struct RowBlockReaderTests {
  private func blocks(_ text: String, blockBytes: Int) throws -> (blocks: [String], digest: String?) {
    var reader = try RowBlockReader(
      .bytes(Array(text.utf8)), rowEnd: .unquotedLineFeed, digest: true, blockBytes: blockBytes)
    var buffer: [UInt8] = []
    var blocks: [String] = []
    while let count = try reader.next(into: &buffer) {
      blocks.append(String(decoding: buffer[..<count], as: UTF8.self))
    }
    return (blocks, reader.finishDigest())
  }

  @Test func blocksHoldWholeRowsAndAllOfThem() throws {
    let text = "a,b\n\"1\n2\",x\nlonger row than a block,\"\"\"\n\"\"\"\nend,no line feed"
    for size in 16...90 {
      let (blocks, digest) = try blocks(text, blockBytes: size)
      #expect(blocks.joined() == text + "\n", "block size \(size)")
      for block in blocks {
        #expect(block.count { $0 == "\"" } % 2 == 0, "block size \(size) cuts a quoted field")
      }
      #expect(digest == SHA256Digest.hex(text))
    }
  }

  @Test func anEndlessLineEndsInAnErrorAndNotInMemory() throws {
    var reader = try RowBlockReader(.path("/dev/zero"), rowEnd: .unquotedLineFeed, digest: false)
    var buffer: [UInt8] = []
    let count = try #require(try reader.next(into: &buffer))
    #expect(buffer.count < 3 * CSVLimits.rowBytes)
    #expect(throws: CSVError(line: 1, column: 1, reason: .rowTooLong)) {
      try buffer.withUnsafeBufferPointer { bytes in
        var scanner = CSVScanner(
          block: UnsafeBufferPointer(rebasing: bytes[..<count]), separator: UInt8(ascii: ","), expected: nil)
        _ = try scanner.next()
      }
    }
    #expect(try reader.next(into: &buffer) == nil)
  }

  @Test func missingFilesAndDirectoriesAreToldApart() {
    #expect(throws: ByteSource.Failure.missing(path: "/no/such/file")) {
      _ = try ByteReader(.path("/no/such/file")).knownSize
    }
    #expect(throws: ByteSource.Failure.directory(path: "/")) { _ = try ByteReader(.path("/")).knownSize }
  }

  @Test func aDigestOfPiecesIsTheDigestOfTheWhole() {
    var hasher = SHA256Hasher()
    for piece in ["ab", "", "c"] { Array(piece.utf8).withUnsafeBytes { hasher.update($0) } }
    // FIPS 180-4, the example of one block.
    #expect(hasher.hex() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
