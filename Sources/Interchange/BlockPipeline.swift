internal import Containers
internal import CoverageModel
internal import Dispatch
internal import Synchronization

/// Reads a table with several threads: one at a time takes the next block from the file, all parse, and the batches go
/// into the corpus in the order of the blocks, so that the result does not depend on the number of threads.
enum BlockPipeline {
  typealias Parse = (_ rows: inout RowStream, _ isCounting: Bool) -> RowBatch

  /// Blocks for each thread that may be read and not yet in the corpus; it bounds the memory.
  private static let blocksAhead = 4

  /// The side of the file.
  private struct Input: ~Copyable, Sendable {
    var table: OpenTable
    var next = 0
    var isEnded = false
    var failure: ByteSource.Failure?

    /// Takes the next block into `buffer`: its number and the bytes in which its rows stand.
    mutating func take(_ buffer: inout [UInt8]) -> (number: Int, rows: Range<Int>)? {
      guard !isEnded else { return nil }
      var rows: Range<Int>?
      if next == 0 {
        swap(&buffer, &table.first)
        table.first = []
        rows = table.headerBytes..<table.firstCount
      } else {
        do throws(ByteSource.Failure) {
          rows = try table.reader.next(into: &buffer).map { 0..<$0 }
        } catch {
          failure = error
        }
      }
      guard let rows else {
        isEnded = true
        return nil
      }
      next += 1
      return (next - 1, rows)
    }
  }

  /// The side of the corpus.
  private struct Output: Sendable {
    var corpus: CorpusAssembler
    var next = 0
    var waiting: [Int: RowBatch] = [:]
    var isClosed = false

    /// Puts a batch and those that waited for it into the corpus; returns how many blocks that were.
    mutating func put(_ batch: RowBatch, number: Int) -> Int {
      waiting[number] = batch
      let before = next
      while let batch = waiting.removeValue(forKey: next) {
        // What stands behind a broken row means nothing.
        if !isClosed { corpus.commit(batch) }
        isClosed = isClosed || batch.isLast
        next += 1
      }
      return next - before
    }
  }

  /// Reads all rows of `table` into `corpus`; `makeParse` is called once on each thread.
  static func read(
    _ table: consuming OpenTable, into corpus: inout CorpusAssembler, options: CorpusReadingOptions,
    repeatsItems: Bool = false, makeParse: @Sendable () -> Parse
  ) {
    let shape = table.shape
    let file = table.header.file
    let workbookDigest = table.workbookDigest
    corpus.begin(
      table.header, lineOffset: table.headerLines, knownSize: table.reader.knownSize, repeatsItems: repeatsItems)
    let input = Mutex(Input(table: table))
    let output = Mutex(Output(corpus: corpus.taken()))
    let isFull = Atomic(false)
    let threads = max(1, options.threads)
    let slots = DispatchSemaphore(value: threads * blocksAhead)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      let parse = makeParse()
      var buffer: [UInt8] = []
      while true {
        slots.wait()
        guard let (number, rows) = input.withLock({ $0.take(&buffer) }) else {
          slots.signal()
          break
        }
        var batch = buffer.withUnsafeBufferPointer { bytes in
          var stream = RowStream(block: UnsafeBufferPointer(rebasing: bytes[rows]), shape: shape)
          // When the findings before this block fill the log already, its own texts would be thrown away.
          return parse(&stream, isFull.load(ordering: .relaxed))
        }
        batch.byteCount = rows.count
        let (done, full, closed) = output.withLock { output in
          let done = output.put(batch, number: number)
          return (done, output.corpus.log.isFull, output.isClosed)
        }
        if full { isFull.store(true, ordering: .relaxed) }
        if closed { input.withLock { $0.isEnded = true } }
        for _ in 0..<done { slots.signal() }
      }
    }
    let (failure, digest) = input.withLock { ($0.failure, $0.table.reader.finishDigest()) }
    corpus = output.withLock { $0.corpus.taken() }
    if let failure { corpus.log.add(OpenTable.finding(of: failure, file: file)) }
    corpus.end(digest: workbookDigest ?? digest)
  }
}
