#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Writes the features of a page's blocks.
struct FeatureWriter {
  private let context: PageContext
  private let candidates: BodyCandidates
  private let blocks: [TextBlock]
  /// By block: the learnt weight of its words, whether it ends a sentence, and so on; what neighbours ask for too.
  private var wordWeight: [Float] = []
  private var isSeen: [Bool] = []
  private var titleOverlap: [Float] = []
  private var isTitle: [Bool] = []
  private var descriptionOverlap: [Float] = []
  private var bodyOverlap: [Float] = []
  private var hasBody = false
  /// By block: how many blocks from the headline up to this one hold a time of day, and which was the last of them. Comments and
  /// lists of news come with one each, an article with one or two at its head.
  private var clocks: [Int] = []
  private var lastClock: [Int] = []
  /// By block: the least weight of a short block's words from the headline up to the one before, such as "Comments" or "Read also".
  private var leastWeight: [Float] = []
  /// The block that holds the headline, -1 when none does.
  private var titleBlock = -1
  /// A description repeats how a block begins.
  private static let descriptionBytes = 600
  private let words: [Float]
  private let linkShare: [Float]

  init(_ context: PageContext, candidates: BodyCandidates, anchors: PageAnchors, weights: WordWeights) {
    self.context = context
    self.candidates = candidates
    blocks = context.list.blocks
    words = blocks.map { FeatureWriter.log($0.counts.words) }
    linkShare = blocks.map { FeatureWriter.ratio($0.counts.linkCharacters, $0.counts.characters) }
    readTexts(anchors, weights: weights)
  }

  // MARK: Texts

  private mutating func readTexts(_ anchors: PageAnchors, weights: WordWeights) {
    let titles = anchors.titles.map { TextOverlap.words($0.utf8) }.filter { !$0.isEmpty }
    let titleWords = HashSet(titles.joined().map(UInt64.init))
    let description = TextOverlap(anchors.description.utf8, length: 2)
    let body = TextOverlap(anchors.articleBody.utf8, length: 3)
    hasBody = body.words > 50
    var seen = HashSet(capacity: blocks.count)
    var bestTitle: Float = 0
    for (place, block) in blocks.enumerated() {
      let bytes = context.list.bytes(of: block)
      let isShort = block.counts.words <= 40
      let hashes = isShort || hasBody ? TextOverlap.words(bytes) : []
      let isWhole = bytes.count <= FeatureWriter.descriptionBytes && (isShort || hasBody)
      let start =
        description.isEmpty || isWhole ? hashes : TextOverlap.words(bytes.prefix(FeatureWriter.descriptionBytes))
      var weight: Int32 = 0
      if block.counts.words <= 12 { for hash in hashes { weight += weights[hash &+ 1] } }
      wordWeight.append(Float(weight) / 1000)
      isSeen.append(!seen.insert(bytes.withUnsafeBufferPointer(HashSet.hash)))
      var overlap: Float = 0
      var matches = false
      if isShort, !hashes.isEmpty, !titleWords.isEmpty {
        overlap = Float(hashes.count { titleWords.contains(UInt64($0)) }) / Float(hashes.count)
        matches = titles.contains(hashes)
        let level = context.tree.tag[Int(block.element)].headingLevel
        let score = overlap * Float(min(hashes.count, 12)) + (level == 1 ? 4 : level == 2 ? 1 : 0) + (matches ? 3 : 0)
        if overlap > 0.5, hashes.count > 1, score > bestTitle {
          bestTitle = score
          titleBlock = place
        }
      }
      titleOverlap.append(overlap)
      isTitle.append(matches)
      descriptionOverlap.append(description.share(of: start) ?? 0)
      bodyOverlap.append(hasBody ? body.share(of: hashes) ?? -1 : -2)
    }
    if titleBlock < 0 {
      titleBlock = blocks.firstIndex { context.ancestors[Int($0.element)].contains(.heading) } ?? -1
    }
    readMarks()
  }

  private mutating func readMarks() {
    var count = 0
    var last = -1
    var least: Float = 0
    for (place, block) in blocks.enumerated() {
      if place == titleBlock { (count, last, least) = (0, -1, 0) }
      leastWeight.append(least)
      if block.counts.words <= 4 { least = min(least, wordWeight[place]) }
      if block.counts.digits > 2, block.counts.words <= 25, FeatureWriter.hasClock(context.list.bytes(of: block)) {
        (count, last) = (count + 1, place)
      }
      clocks.append(count)
      lastClock.append(last)
    }
  }

  // MARK: Rows

  func append(_ place: Int, to values: inout FeatureRows) {
    appendOwn(place, to: &values)
    let element = Int(blocks[place].element)
    let ancestors = context.ancestors[element]
    for bit in 0..<PageContext.Ancestors.count {
      values.append(ancestors.rawValue & (1 << UInt32(bit)) != 0 ? 1 : 0)
    }
    appendGroups(element, to: &values)
    appendPlace(place, element: element, to: &values)
    appendCandidates(place, element: element, to: &values)
    appendAround(place, to: &values)
  }

  private func appendOwn(_ place: Int, to values: inout FeatureRows) {
    let block = blocks[place]
    let counts = block.counts
    let bytes = context.list.bytes(of: block)
    let letters = max(counts.letters, 1)
    values.append(words[place])
    values.append(FeatureWriter.log(counts.characters))
    values.append(linkShare[place])
    values.append(Float(min(counts.links, 20)))
    values.append(FeatureWriter.ratio(counts.stops, max(counts.words, 1)))
    values.append(FeatureWriter.ratio(counts.commas, max(counts.words, 1)))
    values.append(FeatureWriter.ratio(counts.digits, counts.characters))
    values.append(FeatureWriter.ratio(counts.capitals, letters))
    values.append(FeatureWriter.ratio(counts.strongCharacters, counts.characters))
    values.append(Float(min(counts.separators, 10)))
    values.append(FeatureWriter.endsSentence(bytes) ? 1 : 0)
    values.append(FeatureWriter.startsWithCapital(bytes) ? 1 : 0)
    values.append(block.followsBreak ? 1 : 0)
    values.append(tagCode(place))
    values.append(counts.links > 1 && linkShare[place] > 0.7 ? 1 : 0)
    values.append(FeatureWriter.ratio(counts.letters, max(counts.words, 1)))
    values.append(wordWeight[place])
    values.append(isSeen[place] ? 1 : 0)
    values.append(titleOverlap[place])
    values.append(isTitle[place] ? 1 : 0)
    values.append(descriptionOverlap[place])
    values.append(FeatureWriter.hasCopyright(bytes) ? 1 : 0)
    values.append(bytes.last == UInt8(ascii: ":") ? 1 : 0)
    values.append(bytes.first == UInt8(ascii: "-") || bytes.starts(with: [0xE2, 0x80, 0x94]) ? 1 : 0)
  }

  private func appendGroups(_ element: Int, to values: inout FeatureRows) {
    let all = context.groups[element]
    let parent = max(0, Int(context.tree.parent[element]))
    let grandparent = max(0, Int(context.tree.parent[parent]))
    let near = context.ownGroups[element] | context.ownGroups[parent] | context.ownGroups[grandparent]
    for group in ClassGroup.allCases { values.append(all & (1 << UInt32(group.rawValue)) != 0 ? 1 : 0) }
    for group in ClassGroup.allCases { values.append(near & (1 << UInt32(group.rawValue)) != 0 ? 1 : 0) }
  }

  private func appendPlace(_ place: Int, element: Int, to values: inout FeatureRows) {
    let tree = context.tree
    let parent = max(0, Int(tree.parent[element]))
    let grandparent = max(0, Int(tree.parent[parent]))
    let all = 0..<blocks.count
    let total = max(context.characters(in: all), 1)
    values.append(Float(context.ownWeight[element]) / 1000)
    values.append(Float(context.ownWeight[parent]) / 1000)
    values.append(Float(context.weightSum[element]) / 1000)
    values.append(Float(context.weightLeast[element]) / 1000)
    values.append(Float(context.depth[element]))
    values.append(Float(place) / Float(blocks.count))
    values.append(Float(context.characters[place]) / Float(total))
    let after = titleBlock < 0 ? 0 : place - titleBlock
    values.append(titleBlock < 0 ? -99 : FeatureWriter.signedLog(after))
    values.append(
      titleBlock < 0
        ? -99 : FeatureWriter.signedLog(Int(context.characters[place]) - Int(context.characters[titleBlock])))
    let siblings = context.blocks(in: parent)
    var alike = 0
    var words = 0
    for sibling in siblings.prefix(200)
    where tree.parent[Int(blocks[sibling].element)] == tree.parent[element]
      && tree.tag[Int(blocks[sibling].element)] == tree.tag[element]
    {
      alike += 1
      words += blocks[sibling].counts.words
    }
    values.append(FeatureWriter.log(alike))
    values.append(FeatureWriter.log(alike > 0 ? words / alike : 0))
    for (ancestor, isParent) in [(parent, true), (grandparent, false)] {
      let inside = context.blocks(in: ancestor)
      let characters = context.characters(in: inside)
      values.append(FeatureWriter.log(Int(characters)))
      values.append(FeatureWriter.ratio(Int(context.linkCharacters(in: inside)), Int(characters)))
      if isParent { values.append(FeatureWriter.log(inside.count)) }
    }
    values.append(FeatureWriter.log(blocks.count))
    values.append(FeatureWriter.log(Int(total)))
    values.append(FeatureWriter.ratio(Int(context.linkCharacters(in: all)), Int(total)))
  }

  private func appendCandidates(_ place: Int, element: Int, to values: inout FeatureRows) {
    let tree = context.tree
    let top = candidates.topElement
    let isInTop = element >= top && Int32(element) < tree.end[top]
    let parent = max(0, Int(tree.parent[element]))
    let grandparent = max(0, Int(tree.parent[parent]))
    let best = max(candidates.topScore, 1)
    values.append(isInTop ? 1 : 0)
    values.append(max(candidates.paragraphScore[element], candidates.paragraphScore[parent]) / best)
    values.append(candidates.paragraphScore[grandparent] / best)
    let all = max(context.characters(in: 0..<blocks.count), 1)
    values.append(FeatureWriter.ratio(Int(context.characters(in: context.blocks(in: top))), Int(all)))
    let dense = candidates.dense
    values.append(dense.contains(place) ? 1 : 0)
    values.append(dense.isEmpty ? -1 : Float(place - dense.lowerBound) / Float(dense.count))
    let distance = place < dense.lowerBound ? place - dense.lowerBound : max(0, place - dense.upperBound + 1)
    values.append(FeatureWriter.signedLog(distance))
    for best in [candidates.article, candidates.main, candidates.bodyProperty] {
      values.append(best < 0 ? -1 : element >= best && Int32(element) < tree.end[best] ? 1 : 0)
    }
    values.append(bodyOverlap[place])
    values.append(isInTop ? Float(context.depth[element]) - Float(context.depth[top]) : -1)
    values.append(Int32(element) >= tree.end[top] ? 1 : 0)
    values.append(hasBody ? 1 : 0)
  }

  private func appendAround(_ place: Int, to values: inout FeatureRows) {
    for offset in [-1, -2, 1, 2] {
      let other = place + offset
      guard blocks.indices.contains(other) else {
        values.append(contentsOf: [-1, -1, -1, -1, -1, 0])
        continue
      }
      values.append(words[other])
      values.append(linkShare[other])
      values.append(FeatureWriter.ratio(blocks[other].counts.stops, max(blocks[other].counts.words, 1)))
      values.append(tagCode(other))
      values.append(context.ancestors[Int(blocks[other].element)].contains(.heading) ? 1 : 0)
      values.append(wordWeight[other])
    }
    let before = max(0, place - 5)..<place
    let after = min(place + 1, blocks.count)..<min(place + 6, blocks.count)
    values.append(mean(words, before))
    values.append(mean(words, after))
    values.append(mean(linkShare, before))
    values.append(mean(linkShare, after))
    var heading = place
    while heading >= 0, place - heading < 30, !context.ancestors[Int(blocks[heading].element)].contains(.heading) {
      heading -= 1
    }
    let hasHeading = heading >= 0 && place - heading < 30
    values.append(hasHeading ? Float(place - heading) : -1)
    values.append(hasHeading ? wordWeight[heading] : 0)
    for other in [place - 1, place + 1] {
      values.append(
        blocks.indices.contains(other)
          ? FeatureWriter.ratio(blocks[other].counts.digits, blocks[other].counts.characters) : -1)
    }
    values.append(FeatureWriter.log(clocks[place]))
    values.append(lastClock[place] < 0 ? -1 : Float(min(place - lastClock[place], 30)))
    values.append(wordWeight[max(0, place - 10)..<place].min() ?? 0)
    values.append(leastWeight[place])
  }

  // MARK: Numbers

  private func mean(_ values: [Float], _ range: Range<Int>) -> Float {
    range.isEmpty ? -1 : values[range].reduce(0, +) / Float(range.count)
  }

  private func tagCode(_ place: Int) -> Float {
    switch context.tree.tag[Int(blocks[place].element)] {
    case .p: 0
    case .blockquote: 1
    case .div, .article, .section, .main, .body: 2
    case .h2, .h3, .h4: 3
    case .h1: 4
    case .h5, .h6: 5
    case .td, .th: 6
    case .li: 7
    case .dd, .dt: 8
    case .figcaption, .figure, .caption: 9
    case .pre, .address, .center: 10
    case .header, .footer, .nav, .aside: 11
    default: 12
    }
  }

  private static func log(_ value: Int) -> Float { logf(1 + Float(max(value, 0))) }

  private static func signedLog(_ value: Int) -> Float { value < 0 ? -log(-value) : log(value) }

  private static func ratio(_ part: Int, _ whole: Int) -> Float { whole > 0 ? Float(part) / Float(whole) : 0 }

  private static func endsSentence(_ bytes: ArraySlice<UInt8>) -> Bool {
    // Closing quotes and brackets may follow the stop.
    var rest = bytes
    for _ in 0..<2 {
      if rest.last == UInt8(ascii: "\"") || rest.last == UInt8(ascii: ")") || rest.last == UInt8(ascii: "'") {
        rest = rest.dropLast()
      } else if rest.suffix(2).elementsEqual([0xC2, 0xBB]) {
        rest = rest.dropLast(2)
      } else if rest.suffix(3).elementsEqual([0xE2, 0x80, 0x9D]) || rest.suffix(3).elementsEqual([0xE2, 0x80, 0x9C]) {
        rest = rest.dropLast(3)
      }
    }
    switch rest.last {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case 0xA6: return rest.suffix(3).elementsEqual([0xE2, 0x80, 0xA6])
    case 0x82: return rest.suffix(3).elementsEqual([0xE3, 0x80, 0x82])
    default: return false
    }
  }

  private static func startsWithCapital(_ bytes: ArraySlice<UInt8>) -> Bool {
    let head = Array(bytes.prefix(3)) + [0, 0, 0]
    return CharacterKind.of(head[0], head[1], head[2]) == .capital
  }

  /// Whether a time of day such as 18:40 occurs.
  private static func hasClock(_ bytes: ArraySlice<UInt8>) -> Bool {
    func isDigit(_ place: Int) -> Bool { bytes.indices.contains(place) && (0x30...0x39).contains(bytes[place]) }
    return bytes.indices.contains {
      bytes[$0] == UInt8(ascii: ":") && isDigit($0 - 1) && isDigit($0 + 1) && isDigit($0 + 2) && !isDigit($0 + 3)
    }
  }

  private static func hasCopyright(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count < 400 else { return false }
    var last: UInt8 = 0
    for byte in bytes {
      if byte == 0xA9, last == 0xC2 { return true }
      last = byte
    }
    return false
  }
}
