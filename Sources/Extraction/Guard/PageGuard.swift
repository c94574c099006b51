/// One pass over a page's bytes that leaves out what the parser is not asked for and what would break it.
///
/// libxml2 takes quadratic time for tags with thousands of attributes and for unmatched end tags under deep nesting, loses the page after
/// a NUL in a tag, and knows only HTML 4. So scripts, styles, comments and drawings are left out; attributes go past the
/// parser, and those that nobody looks at are dropped; elements that HTML 4 does not know are written as `div` or `span`;
/// a run of white space in text is one space.
struct PageGuard {
  private let bytes: MarkupBytes
  private let spelling = TagSpelling.shared
  private let elements = ElementTable.shared
  private var position = 0
  private var page = GuardedPage()
  private var tags = 0
  private var tagsDropped = 0
  /// Elements that nest and are open.
  private var depth = 0
  /// By raw value of the tag that the parser sees: start tags for which no end tag came yet.
  private var opened = [Int32](repeating: 0, count: 256)
  private var strayEnds = 0
  private var flattened = 0
  private var flattenedTags = 0
  private var attributesDropped = 0
  private var valuesDropped = 0
  /// By raw value of the tag: elements that were found to have no end, for which nobody looks again; `text` stands for comments.
  private var unclosed = [Bool](repeating: false, count: 256)

  /// - Parameter text: valid UTF-8.
  /// - Returns: what is left of the page, and what was changed in it.
  static func guarded(_ text: [UInt8]) -> GuardedPage {
    let cut = text.count - GuardLimits.pageBytes
    return text.withUnsafeBufferPointer { all in
      var pageGuard = PageGuard(UnsafeBufferPointer(rebasing: all[..<min(all.count, GuardLimits.pageBytes)]))
      pageGuard.run()
      if cut > 0 { pageGuard.page.notes.append(.pageCut(bytes: cut)) }
      return pageGuard.page
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = MarkupBytes(bytes)
    page.markup.reserveCapacity(bytes.count / 2)
    page.attributes.bytes.reserveCapacity(bytes.count / 4)
  }

  private mutating func run() {
    while let tag = bytes.find(UInt8(ascii: "<"), from: position) {
      copyText(position..<tag)
      position = tag
      markup()
    }
    copyText(position..<bytes.count)
    replaceNULs()
    if attributesDropped > 0 { page.notes.append(.attributesDropped(tags: attributesDropped)) }
    if valuesDropped > 0 { page.notes.append(.valuesDropped(valuesDropped)) }
    if tagsDropped > 0 { page.notes.append(.tagsDropped(tagsDropped)) }
    if flattenedTags > 0 { page.notes.append(.nestingFlattened(tags: flattenedTags)) }
  }

  /// Reads what begins with the `<` at `position`.
  private mutating func markup() {
    guard position + 1 < bytes.count else {
      position += 1
      return escape()
    }
    switch bytes[position + 1] {
    case UInt8(ascii: "!"): declaration()
    case UInt8(ascii: "?"): position = bytes.end(after: UInt8(ascii: ">"), from: position)
    case UInt8(ascii: "/"): endTag()
    case let byte where MarkupBytes.isLetter(byte): startTag()
    default:
      // A row of them is not worth a search for each.
      repeat {
        escape()
        position += 1
      } while position + 1 < bytes.count && bytes[position] == UInt8(ascii: "<")
        && bytes[position + 1] == UInt8(ascii: "<")
    }
  }

  /// Writes a `<` that begins no tag; for a number the parser need not look into its table of names.
  private mutating func escape() { page.markup.append(contentsOf: [0x26, 0x23, 0x36, 0x30, 0x3B]) }

  private mutating func declaration() {
    guard bytes.starts(with: "<!--", at: position) else {
      // A document type or a bogus comment; neither holds text.
      position = bytes.end(after: UInt8(ascii: ">"), from: position)
      return
    }
    if !isUnclosed(.text), let end = bytes.endOfComment(from: position + 2) {
      position = end
    } else {
      noteUnclosed(.text)
      position += 4
    }
  }

  // MARK: Tags

  private mutating func endTag() {
    let range = bytes.nameRange(from: position + 2)
    position = bytes.end(after: UInt8(ascii: ">"), from: range.isEmpty ? position : range.upperBound)
    guard !range.isEmpty else { return }
    let element = elements[bytes.slice(range)]
    guard element.role == .ordinary else { return }
    if element.nests, flattened > 0 {
      flattened -= 1
      return
    }
    let name = Int(elements.written(element.tag).rawValue)
    if opened[name] > 0 {
      opened[name] -= 1
      if element.nests { depth -= 1 }
    } else {
      // The parser makes an empty paragraph of this; any other end without a start it looks for and passes over.
      guard element.tag == .p, strayEnds < GuardLimits.strayEnds else { return }
      strayEnds += 1
    }
    spelling.appendClosing(element.tag, to: &page.markup)
  }

  private mutating func startTag() {
    let name = bytes.nameRange(from: position + 1)
    let element = elements[bytes.slice(name)]
    position = name.upperBound
    let first = page.attributes.count
    let end = readAttributes(of: element)
    let count = page.attributes.count - first
    switch element.role {
    case .void, .ordinary: break
    case .dropped: return page.attributes.removeLast(count)
    case .raw:
      page.attributes.removeLast(count)
      if !(end.isSelfClosing && element.tag == .svg) { skipRaw(element, isData: end.isData) }
      return
    }
    var titleEnd: Int?
    if element.tag == .title {
      titleEnd = endOfRaw(.title)
      // Without an end the whole page would be its title.
      guard titleEnd != nil else {
        page.attributes.removeLast(count)
        return noteUnclosed(.title)
      }
    }
    if element.nests, flattened > 0 || depth >= GuardLimits.depth {
      page.attributes.removeLast(count)
      flattened += 1
      flattenedTags += 1
      return
    }
    guard hasRoom() else {
      page.attributes.removeLast(count)
      if element.nests { flattened += 1 }
      return
    }
    if element.nests { depth += 1 }
    if element.endsParagraph { opened[Int(Tag.p.rawValue)] = 0 }
    if element.role == .ordinary { opened[Int(elements.written(element.tag).rawValue)] += 1 }
    if count > 0 || element.substitute != nil {
      spelling.appendOpening(element.tag, number: page.tags.count, to: &page.markup)
      page.tags.append(GuardedTag(tag: element.tag, first: UInt32(truncatingIfNeeded: first), count: UInt32(count)))
    } else {
      spelling.appendOpening(element.tag, to: &page.markup)
    }
    if let titleEnd { copyTitle(to: titleEnd) }
  }

  /// Counts a start tag. Returns false for one too many, for which a space stands.
  private mutating func hasRoom() -> Bool {
    tags += 1
    if tags <= GuardLimits.tags { return true }
    tagsDropped += 1
    page.markup.append(UInt8(ascii: " "))
    return false
  }

  /// Keeps the attributes that somebody looks at and moves past the tag's end.
  ///
  /// - Returns: whether the tag closes itself, and whether it is that of a script that holds structured data.
  private mutating func readAttributes(of element: GuardedElement) -> (isSelfClosing: Bool, isData: Bool) {
    var count = 0
    var seen: UInt64 = 0
    var isCut = false
    var isData = false
    var isSelfClosing = false
    var next = position
    defer { position = next }
    while next < bytes.count {
      let byte = bytes[next]
      if byte == UInt8(ascii: ">") {
        next += 1
        break
      }
      if byte == UInt8(ascii: "<") { break }
      if MarkupBytes.isSpace(byte) || byte == UInt8(ascii: "/") {
        isSelfClosing = byte == UInt8(ascii: "/")
        next += 1
        continue
      }
      isSelfClosing = false
      let name = bytes.attributeNameRange(from: next)
      let value: Range<Int>
      (value, next) = bytes.attributeValue(after: max(name.upperBound, next + 1))
      count += 1
      guard count <= GuardLimits.attributes else {
        isCut = true
        continue
      }
      if element.role == .raw {
        if element.tag == .script, bytes.contains("ld+json", in: value) { isData = true }
        continue
      }
      guard let known = elements.attribute(bytes.slice(name)) else { continue }
      guard value.count <= GuardLimits.valueBytes else {
        valuesDropped += 1
        continue
      }
      // Of equal names the first counts.
      guard seen & (1 << UInt64(known.rawValue)) == 0 else { continue }
      seen |= 1 << UInt64(known.rawValue)
      keep(known, value)
    }
    if isCut { attributesDropped += 1 }
    return (isSelfClosing, isData)
  }

  private mutating func keep(_ name: AttributeName, _ value: Range<Int>) {
    let start = page.attributes.bytes.count
    if bytes.find(UInt8(ascii: "&"), in: value) == nil {
      page.attributes.bytes.append(contentsOf: bytes.slice(value))
    } else {
      EntityReferences.append(bytes.slice(value), to: &page.attributes.bytes)
    }
    page.attributes.name.append(name)
    page.attributes.start.append(UInt32(truncatingIfNeeded: start))
    page.attributes.length.append(UInt32(truncatingIfNeeded: page.attributes.bytes.count - start))
  }

  // MARK: Raw elements

  /// Moves past an element whose content is no markup; keeps it when it is structured data.
  private mutating func skipRaw(_ element: GuardedElement, isData: Bool) {
    let start = position
    guard let end = endOfRaw(element.tag) else {
      noteUnclosed(element.tag)
      return
    }
    if isData, page.dataBlocks.count < GuardLimits.dataBlocks, end - start <= GuardLimits.dataBlockBytes {
      page.dataBlocks.append(Array(bytes.slice(start..<end)))
    }
    position = bytes.end(after: UInt8(ascii: ">"), from: end)
  }

  /// - Parameter end: where the title's end tag begins.
  private mutating func copyTitle(to end: Int) {
    while let stray = bytes.find(UInt8(ascii: "<"), in: position..<end) {
      copyText(position..<stray)
      escape()
      position = stray + 1
    }
    copyText(position..<end)
    position = end
  }

  /// Where the end tag of the raw element begins that starts before `position`.
  private func endOfRaw(_ tag: Tag) -> Int? {
    isUnclosed(tag) ? nil : bytes.endTag(of: tag.name, from: position)
  }

  private func isUnclosed(_ tag: Tag) -> Bool { unclosed[Int(tag.rawValue)] }

  /// Said once of each kind, however often it occurs.
  private mutating func noteUnclosed(_ tag: Tag) {
    guard !isUnclosed(tag) else { return }
    unclosed[Int(tag.rawValue)] = true
    page.notes.append(.unclosed(tag == .text ? "a comment" : "an element \(tag.name)"))
  }

  // MARK: Text

  /// Copies text with its runs of white space folded: indentation is a good part of most pages.
  private mutating func copyText(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    guard bytes.find(UInt8(ascii: "&"), in: range) != nil else { return append(folded: bytes.slice(range)) }
    // The parser makes a message of every reference that it does not understand, though nobody reads it.
    var text: [UInt8] = []
    EntityReferences.append(bytes.slice(range), to: &text)
    text.withUnsafeBufferPointer { text in
      var kept = 0
      for place in text.indices where text[place] == UInt8(ascii: "&") || text[place] == UInt8(ascii: "<") {
        append(folded: UnsafeBufferPointer(rebasing: text[kept..<place]))
        if text[place] == UInt8(ascii: "<") {
          escape()
        } else {
          page.markup.append(contentsOf: [0x26, 0x23, 0x33, 0x38, 0x3B])
        }
        kept = place + 1
      }
      append(folded: UnsafeBufferPointer(rebasing: text[kept...]))
    }
  }

  /// Control characters are no text, so they count as white space; NUL is counted elsewhere.
  private mutating func append(folded text: UnsafeBufferPointer<UInt8>) {
    var kept = 0
    var next = 0
    while next < text.count {
      let start = next
      while next < text.count, text[next] <= 0x20, text[next] != 0 { next += 1 }
      if next - start > 1 || next > start && text[start] != 0x20 && !PageTree.isSpace(text[start]) {
        page.markup.append(contentsOf: UnsafeBufferPointer(rebasing: text[kept..<start]))
        page.markup.append(UInt8(ascii: " "))
        kept = next
      }
      while next < text.count, text[next] > 0x20 || text[next] == 0 { next += 1 }
    }
    if kept < text.count { page.markup.append(contentsOf: UnsafeBufferPointer(rebasing: text[kept...])) }
  }

  private mutating func replaceNULs() {
    guard bytes.find(0, from: 0) != nil else { return }
    let count = PageGuard.replaceNULs(in: &page.markup) + PageGuard.replaceNULs(in: &page.attributes.bytes)
    if count > 0 { page.notes.append(.nulBytes(count)) }
  }

  private static func replaceNULs(in bytes: inout [UInt8]) -> Int {
    var count = 0
    for place in bytes.indices where bytes[place] == 0 {
      bytes[place] = UInt8(ascii: " ")
      count += 1
    }
    return count
  }
}
