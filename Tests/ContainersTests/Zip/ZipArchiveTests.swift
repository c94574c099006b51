import Containers
import TestSupport
import Testing

@Suite("Reading ZIP archives")
struct ZipArchiveTests {
  private let text = Array("A line of text that repeats. A line of text that repeats.\n".utf8)

  private func open(_ bytes: [UInt8]) throws -> ZipArchive { try ZipArchive(ByteStore(.bytes(bytes))) }

  private func reason(_ bytes: [UInt8]) -> ZipError.Reason? {
    do {
      let archive = try open(bytes)
      for entry in archive.entries { _ = try archive.bytes(of: entry, mostBytes: 1 << 24) }
      return nil
    } catch {
      return (error as? ZipError)?.reason
    }
  }

  @Test(
    "Stored and deflated entries, 32 and 64 bit, with and without descriptors, give their bytes",
    arguments: [false, true])
  func entries(isZip64: Bool) throws {
    let large = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
    for withDescriptor in [false, true] {
      var zip = ZipBuilder(isZip64: isZip64)
      zip.add("folder/", [], withDescriptor: false)
      zip.add("stored.txt", text, withDescriptor: withDescriptor)
      zip.add("Қазақша.txt", text, deflated: true, withDescriptor: withDescriptor)
      zip.add("folder/large.bin", large, deflated: true, withDescriptor: withDescriptor)
      zip.add("empty", [], deflated: true, withDescriptor: withDescriptor)
      let archive = try open(zip.bytes(comment: "made for a test"))
      #expect(archive.entries.map(\.name) == ["folder/", "stored.txt", "Қазақша.txt", "folder/large.bin", "empty"])
      #expect(archive.entries.map(\.size) == [0, text.count, text.count, large.count, 0])
      #expect(archive.entries.map(\.method) == [0, 0, 8, 8, 8])
      let contents = try archive.entries.map { try archive.bytes(of: $0, mostBytes: 1 << 20) }
      #expect(contents == [[], text, text, large, []])
    }
  }

  @Test("An archive in a file is read as one in memory")
  func file() throws {
    var zip = ZipBuilder()
    zip.add("a", text, deflated: true)
    let path = try TemporaryFile.write(zip.bytes())
    defer { TemporaryFile.remove(path) }
    let store = try ByteStore(.path(path))
    let archive = try ZipArchive(store)
    let entry = try #require(archive["a"])
    #expect(try archive.bytes(of: entry, mostBytes: 100) == text)
    #expect(try store.digest() == SHA256Digest.hex(zip.bytes()))
  }

  @Test("A reader that stops early is given no more")
  func stop() throws {
    var zip = ZipBuilder()
    zip.add("zeros", [UInt8](repeating: 0, count: 1 << 20), deflated: true)
    let archive = try open(zip.bytes())
    var chunks = 0
    try archive.read(archive.entries[0]) { _ in
      chunks += 1
      return chunks < 3
    }
    #expect(chunks == 3)
  }

  @Test(
    "Paths that leave the archive, or mean different things on different systems, are refused",
    arguments: ["../x", "a/../../x", "/etc/passwd", "a\\b", "C:x", "a\0b", ""])
  func paths(name: String) {
    var zip = ZipBuilder()
    zip.add(name, text)
    #expect(reason(zip.bytes()) == .unsafeName)
  }

  @Test("What an entry says of itself must be true")
  func lies() {
    func lie(deflated: Bool = true, _ change: (inout ZipBuilder.Lies) -> Void) -> ZipError.Reason? {
      var zip = ZipBuilder()
      var lies = ZipBuilder.Lies()
      change(&lies)
      zip.add("first", text)
      zip.add("liar", text, deflated: deflated, lies: lies)
      return reason(zip.bytes())
    }
    #expect(lie { _ in } == nil)
    #expect(lie { $0.crc = 1 } == .wrongChecksum)
    #expect(lie { $0.size = 10 } == .wrongSize)
    #expect(lie { $0.size = 1000 } == .wrongSize)
    #expect(lie(deflated: false) { $0.size = 10 } == .wrongSize)
    #expect(lie { $0.compressedSize = 5 } == .damagedData)
    #expect(lie { $0.compressedSize = 5000 } == .overlap)
    #expect(lie { $0.offset = 0 } == .overlap)
    #expect(lie { $0.offset = 5 } == .overlap)
    #expect(lie { $0.offset = 1 << 30 } == .overlap)
    #expect(lie { $0.flags = 1 } == .encrypted)
    #expect(lie { $0.method = 12 } == .unknownMethod(12))
    #expect(lie { $0.headerName = "else" } == .headerDisagrees)
    #expect(lie(deflated: false) { $0.method = 8 } == .damagedData)
  }

  @Test("Two entries of one name are refused")
  func duplicates() {
    var zip = ZipBuilder()
    zip.add("same", text)
    zip.add("same", text)
    #expect(reason(zip.bytes()) == .duplicateName)
  }

  @Test("Bombs and endless lists are refused before anything is inflated")
  func bombs() {
    var bomb = ZipBuilder()
    bomb.add("zeros", [UInt8](repeating: 0, count: 1 << 23), deflated: true)
    #expect(reason(bomb.bytes()) == .ratioTooHigh)
    var huge = ZipBuilder(isZip64: true)
    var lies = ZipBuilder.Lies()
    (lies.size, lies.compressedSize) = (1 << 40, 1 << 39)
    huge.add("huge", text, lies: lies)
    #expect(reason(huge.bytes()) == .tooLarge)
    var many = ZipBuilder(isZip64: true)
    many.add("one", text)
    #expect(reason(many.bytes(entryCount: 1 << 40)) == .tooManyEntries)
    #expect(reason(many.bytes(entryCount: 2)) == .damagedDirectory)
    var long = ZipBuilder()
    long.add(String(repeating: "n", count: 2000), text)
    #expect(reason(long.bytes()) == .nameTooLong)
  }

  @Test("An archive cut off anywhere, or changed in any byte, is an error or the same bytes")
  func damage() throws {
    var zip = ZipBuilder()
    zip.add("stored", text)
    zip.add("deflated", text, deflated: true)
    let whole = zip.bytes()
    for length in 0..<whole.count { #expect(reason(Array(whole[..<length])) != nil) }
    for position in whole.indices {
      var changed = whole
      changed[position] ^= 0x55
      guard let archive = try? open(changed) else { continue }
      for entry in archive.entries {
        if let bytes = try? archive.bytes(of: entry, mostBytes: 1 << 20) { #expect(bytes == text) }
      }
    }
  }
}
