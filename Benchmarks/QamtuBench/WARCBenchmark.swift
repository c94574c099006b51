internal import CZlib
internal import Containers

/// Makes a gzipped WARC file of pages, and measures how fast it is read: against zlib alone inflating the same file,
/// in the same process, in turns.
struct WARCBenchmark {
  /// Writes the pages, one response each, again and again until the records hold so many bytes.
  func write(pages: [String], bytes: Int, to path: String) throws {
    let head = HTTPHead(
      .response(version: "HTTP/1.1", status: 200, reason: "OK"), HeaderFields([.init("Content-Type", "text/html")]))
    var writer = try WARCWriter(path: path)
    try writer.write(.warcinfo(HeaderFields([.init("software", "qamtu-bench")]), date: 0))
    var written = 0
    var round: Int64 = 0
    while written < bytes {
      for (number, page) in pages.enumerated() where written < bytes {
        let store = try ByteStore(.path(page))
        let body = Array(try HTTPMessage(BenchmarkPages.gzipped(try store.read(0..<store.count))).body)
        try writer.write(
          .response(head, body: body, targetURI: "https://example.kz/\(round)/\(number)", date: round * 1000))
        written += body.count
      }
      round += 1
    }
    try writer.sync()
  }

  /// The best of several turns each, as one line of JSON; a ratio of 1 is the speed of zlib alone.
  func run(file: String, turns: Int = 5) throws -> String {
    var alone = [Double]()
    var read: [WARCReader.DigestChecks: [Double]] = [:]
    var inflated = 0
    var records = 0
    for _ in 0..<turns {
      let watch = Stopwatch()
      inflated = try inflateAlone(file)
      alone.append(watch.read().cpu)
      for checks in [WARCReader.DigestChecks.none, .one, .all] {
        let watch = Stopwatch()
        records = try readAll(file, checks)
        read[checks, default: []].append(watch.read().cpu)
      }
    }
    let best = alone.min() ?? 0
    func ratio(_ checks: WARCReader.DigestChecks) -> Double { best / (read[checks]?.min() ?? .infinity) }
    return """
      {"task": "warc", "records": \(records), "bytes": \(inflated), "zlib_cpu": \(best), \
      "ratio_no_digests": \(ratio(.none)), "ratio_one_digest": \(ratio(.one)), "ratio_all_digests": \(ratio(.all)), \
      "peak_bytes": \(Stopwatch().read().peakBytes)}
      """
  }

  private func readAll(_ file: String, _ checks: WARCReader.DigestChecks) throws -> Int {
    var reader = try WARCReader(.path(file), digests: checks)
    var records = 0
    while let event = try reader.next() {
      guard case .record(let record) = event, record.faults.isEmpty else { continue }
      records += 1
    }
    return records
  }

  /// Inflates all members, with buffers as large as the reader's, and drops what comes out.
  private func inflateAlone(_ file: String) throws -> Int {
    var reader = try ByteReader(.path(file))
    let input = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    let output = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer {
      input.deallocate()
      output.deallocate()
    }
    var stream = z_stream()
    guard qamtu_inflate_init(&stream, MAX_WBITS + 16) == Z_OK else { return 0 }
    defer { inflateEnd(&stream) }
    var total = 0
    while true {
      let count = try reader.read(into: input)
      if count == 0 { return total }
      stream.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
      stream.avail_in = UInt32(count)
      repeat {
        stream.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.avail_out = UInt32(output.count)
        let code = inflate(&stream, Z_NO_FLUSH)
        total += output.count - Int(stream.avail_out)
        if code == Z_STREAM_END { inflateReset(&stream) } else if code != Z_OK { break }
      } while stream.avail_in > 0 || stream.avail_out == 0
    }
  }
}
