/// Splits a block of whole rows into fields (RFC 4180; separator given; line ends LF or CRLF; blank lines are skipped).
///
/// Two paths give the same fields. The fast one finds separators, line ends and quotes eight bytes at a time and never
/// touches the bytes between them; it gives a row up to the plain one at the first quote. The plain one goes byte by
/// byte.
///
/// The block must end with a line feed and be followed by `padding` readable bytes; it must outlive the scanner.
package struct CSVScanner: ~Copyable {
  /// Readable bytes that must follow a block.
  package static let padding = 64

  /// The row.
  package private(set) var row: RowView
  /// Line of the row in the block, from 1.
  package private(set) var line = 1
  /// Position of the row in the block, in bytes.
  private var rowStart = 0
  /// The fields of the row; valid up to `fieldCount` and until the next row.
  package let fields: UnsafeMutablePointer<CSVField>
  /// The number of fields of the row, also when it is more than were asked for.
  package private(set) var fieldCount = 0
  /// Whether the row's leading fields are known to be those of the row before, byte for byte. False also when nobody
  /// looked.
  package private(set) var repeatsLeading = false

  private let base: UnsafePointer<UInt8>
  private let count: Int
  private let separator: UInt8
  private let separators: UInt64
  private let capacity: Int
  /// The number of fields that every row must have; nil for the header.
  private let expected: Int?
  private let plainOnly: Bool
  /// The number of leading fields that rows are expected to repeat.
  private let leading: Int
  private var position = 0
  /// Bit n is set when byte `window + n` is a separator, a line feed or a quote that was not passed yet.
  private var marks: UInt64 = 0
  private var window = -64
  /// Holds the text of fields with doubled quotes.
  private var scratch: UnsafeMutablePointer<UInt8>?
  private var scratchCapacity = 0
  private var linesOfRow = 1
  /// Where the leading fields stood last, with their separators, if they may be looked for.
  private var leadingStart = 0
  private var leadingLength = 0
  private var canRepeat = false

  /// `expected` is the number of columns, or nil when any number is right, up to `CSVLimits.columns`; with `plainOnly`
  /// the fast path is never taken, for tests. `leading` is the number of fields at the beginning of a row that the
  /// rows of a group repeat; a row that does is recognised without looking for its separators there.
  package init(
    block: UnsafeBufferPointer<UInt8>, separator: UInt8, expected: Int?, plainOnly: Bool = false, leading: Int = 0
  ) {
    precondition(block.last == UInt8(ascii: "\n"), "a block ends with a line feed")
    base = block.baseAddress.unsafelyUnwrapped
    count = block.count
    self.separator = separator
    separators = ByteWord.repeating(separator)
    self.expected = expected
    self.plainOnly = plainOnly
    self.leading = leading
    capacity = expected ?? CSVLimits.columns
    fields = .allocate(capacity: capacity + 1)
    row = RowView(fields: UnsafePointer(fields), line: 1, block: base, rowStart: 0)
  }

  deinit {
    fields.deallocate()
    scratch?.deallocate()
  }

  /// The lines that were passed so far.
  package var linesPassed: Int { line + linesOfRow - 1 }

  /// Goes to the next row that is not blank; false at the end of the block.
  ///
  /// - Throws: `CSVError` with the line in this block. After a recoverable one the scanner stands after the faulty row.
  package mutating func next() throws(CSVError) -> Bool {
    while position < count {
      if rowStart > 0 || position > 0 { line += linesOfRow }
      linesOfRow = 1
      rowStart = position
      if plainOnly { try scanPlainRow() } else { try scanFastRow() }
      if fieldCount == 1, fields[0].count == 0, fields[0].sourceOffset == rowStart, base[rowStart] != quote { continue }
      row.rowStart = rowStart
      row.line = line
      // Nearly every row passes here: as many fields as the header, none of which can be too long.
      if fieldCount == capacity, expected != nil, position &- rowStart <= CSVLimits.fieldBytes { return true }
      do throws(CSVError) {
        try check()
      } catch {
        // Nobody sees this row, so the next one cannot be said to repeat it.
        canRepeat = false
        throw error
      }
      return true
    }
    return false
  }

  /// Where the next row begins, in bytes of the block.
  package var nextRowStart: Int { position }

  // MARK: - Fast path

  private mutating func scanFastRow() throws(CSVError) {
    let skipped = skipLeading()
    // A plain row, or the start, may have left the window behind the position.
    if skipped == 0, position >= window + 64 || window < 0 { loadMarks(at: position) }
    // Local copies: the compiler must assume that writing a field changes the scanner's own properties. Positions lie
    // inside the block, so their sums cannot overflow.
    let (base, fields, capacity, separator) = (base, fields, capacity, separator)
    var marks = marks
    var window = window
    var fieldStart = position &+ skipped
    var stored = skipped > 0 ? leading : 0
    while true {
      while marks == 0 {
        window &+= 64
        marks = self.marks(at: window)
      }
      let offset = window &+ marks.trailingZeroBitCount
      marks &= marks &- 1
      let byte = base[offset]
      if byte == separator {
        // Fields beyond the capacity are only counted; the last place takes them all.
        fields[min(stored, capacity)] = CSVField(
          start: base + fieldStart, count: offset &- fieldStart, sourceOffset: fieldStart)
        stored &+= 1
        fieldStart = offset &+ 1
      } else if byte == lineFeed {
        let end = offset > fieldStart && base[offset &- 1] == carriageReturn ? offset &- 1 : offset
        fields[min(stored, capacity)] = CSVField(
          start: base + fieldStart, count: end &- fieldStart, sourceOffset: fieldStart)
        fieldCount = stored &+ 1
        position = offset &+ 1
        (self.marks, self.window) = (marks, window)
        if skipped == 0 { noteLeading(rowFields: fieldCount) }
        return
      } else {
        canRepeat = false
        repeatsLeading = false
        try scanPlainRow()
        loadMarks(at: position)
        return
      }
    }
  }

  /// The length of the leading fields with their separators when the row before began with the same bytes, else 0.
  ///
  /// The fields are then moved to this row, and the window begins behind them.
  @inline(__always)
  private mutating func skipLeading() -> Int {
    repeatsLeading = false
    guard canRepeat else { return 0 }
    let length = leadingLength
    guard position &+ length < count, isEqual(leadingStart, position, length) else { return 0 }
    let distance = position &- leadingStart
    for index in 0..<leading {
      let field = fields[index]
      fields[index] = CSVField(
        start: field.start + distance, count: field.count, sourceOffset: field.sourceOffset &+ distance)
    }
    leadingStart = position
    repeatsLeading = true
    loadMarks(at: position &+ length)
    return length
  }

  /// Notes where the leading fields of the row that was just scanned stand; quotes were not among them.
  @inline(__always)
  private mutating func noteLeading(rowFields: Int) {
    canRepeat = leading > 0 && rowFields > leading
    guard canRepeat else { return }
    leadingStart = rowStart
    leadingLength = fields[leading].sourceOffset &- rowStart
  }

  @inline(__always)
  private func isEqual(_ a: Int, _ b: Int, _ length: Int) -> Bool {
    let (first, second) = (UnsafeRawPointer(base + a), UnsafeRawPointer(base + b))
    var offset = 0
    // Both places are followed by padding, so whole words may be read.
    while offset &+ 8 <= length {
      let words = (
        first.loadUnaligned(fromByteOffset: offset, as: UInt64.self),
        second.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      )
      if words.0 != words.1 { return false }
      offset &+= 8
    }
    guard offset < length else { return true }
    let rest =
      UInt64(littleEndian: first.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      ^ UInt64(littleEndian: second.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    return rest &<< UInt64(64 &- 8 &* (length &- offset)) == 0
  }

  @inline(__always)
  private mutating func loadMarks(at start: Int) {
    window = start
    marks = marks(at: start)
  }

  /// The marks of the 64 bytes from `start` on; there are none in the padding.
  @inline(__always)
  private func marks(at start: Int) -> UInt64 {
    guard start < count else { return 0 }
    let raw = UnsafeRawPointer(base + start)
    var found: UInt64 = 0
    for word in 0..<8 {
      let bytes = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self))
      found |= marks(in: bytes) &<< UInt64(word * 8)
    }
    return count - start < 64 ? found & ((1 << UInt64(count - start)) &- 1) : found
  }

  /// Eight bits, one for each byte of a word that is a separator, a line feed or a quote.
  @inline(__always)
  private func marks(in bytes: UInt64) -> UInt64 {
    let others =
      ByteWord.nonzero(bytes ^ separators) & ByteWord.nonzero(bytes ^ ByteWord.repeating(lineFeed))
      & ByteWord.nonzero(bytes ^ ByteWord.repeating(quote))
    return ByteWord.bits(~others & ByteWord.high)
  }

  // MARK: - Plain path

  private mutating func scanPlainRow() throws(CSVError) {
    fieldCount = 0
    position = rowStart
    var written = 0
    while true {
      let start = position
      var textStart = base + start
      var textCount: Int
      if base[position] == quote {
        position += 1
        let contentStart = position
        var doubled = 0
        while true {
          guard position < count - 1 || base[position] == quote else { throw error(.unterminatedQuote, at: start) }
          let byte = base[position]
          if byte == quote {
            guard base[position + 1] == quote, position + 1 < count else { break }
            doubled += 1
            position += 1
          } else if byte == lineFeed {
            linesOfRow += 1
          }
          position += 1
        }
        textStart = base + contentStart
        textCount = position - contentStart
        if doubled > 0 {
          (textStart, textCount) = unquoted(contentStart..<position, at: written)
          written += textCount
        }
        position += 1
        if base[position] == carriageReturn, base[position + 1] == lineFeed { position += 1 }
        guard base[position] == separator || base[position] == lineFeed else {
          throw error(.textAfterQuote, at: position)
        }
      } else {
        while base[position] != separator, base[position] != lineFeed {
          if base[position] == quote { throw error(.strayQuote, at: position) }
          position += 1
        }
        textCount = position - start
        if base[position] == lineFeed, textCount > 0, base[position - 1] == carriageReturn { textCount -= 1 }
      }
      fields[min(fieldCount, capacity)] = CSVField(start: textStart, count: textCount, sourceOffset: start)
      fieldCount += 1
      position += 1
      if base[position - 1] == lineFeed { return }
    }
  }

  /// Copies text with doubled quotes into the scratch space from `start` on, each pair of quotes as one.
  private mutating func unquoted(_ range: Range<Int>, at start: Int) -> (UnsafePointer<UInt8>, Int) {
    let space: UnsafeMutablePointer<UInt8>
    if let scratch, scratchCapacity >= count + CSVScanner.padding {
      space = scratch
    } else {
      // As large as the block, once: fields that were written before must not move.
      scratchCapacity = count + CSVScanner.padding
      space = .allocate(capacity: scratchCapacity)
      space.initialize(repeating: 0, count: scratchCapacity)
      scratch = space
    }
    var length = 0
    var position = range.lowerBound
    while position < range.upperBound {
      space[start + length] = base[position]
      length += 1
      position += base[position] == quote ? 2 : 1
    }
    return (UnsafePointer(space + start), length)
  }

  // MARK: - Checks

  private func check() throws(CSVError) {
    let rowBytes = position - rowStart
    if rowBytes > CSVLimits.fieldBytes {
      if rowBytes > CSVLimits.rowBytes { throw error(.rowTooLong, at: rowStart) }
      for index in 0..<min(fieldCount, capacity) where fields[index].count > CSVLimits.fieldBytes {
        throw error(.fieldTooLong, at: fields[index].sourceOffset)
      }
    }
    if let expected {
      if fieldCount != expected {
        throw error(.raggedRow(found: fieldCount, expected: expected), at: position - 1)
      }
    } else if fieldCount > capacity {
      throw error(.tooManyColumns, at: rowStart)
    }
  }

  private func error(_ reason: CSVError.Reason, at offset: Int) -> CSVError {
    let row = RowView(fields: UnsafePointer(fields), line: line, block: base, rowStart: rowStart)
    let (line, column) = row.place(of: offset)
    return CSVError(line: line, column: column, reason: reason)
  }
}

private let quote = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
