/// Reads the anchors of a page from its head and its structured data.
struct AnchorReader {
  static func anchors(tree: PageTree, dataBlocks: [[UInt8]]) -> PageAnchors {
    var anchors = PageAnchors()
    for node in 0..<tree.count {
      switch tree.tag[node] {
      case .title: anchors.titles.append(tree.text(of: node))
      case .h1: anchors.titles.append(tree.text(of: node))
      case .meta:
        let name = tree.value(of: .property, at: node) ?? tree.value(of: .name, at: node) ?? ""
        switch name.lowercased() {
        case "og:title", "twitter:title": anchors.titles.append(tree.value(of: .content, at: node) ?? "")
        case "description", "og:description": anchors.description = tree.value(of: .content, at: node) ?? ""
        default: break
        }
      default: break
      }
    }
    for block in dataBlocks where anchors.articleBody.isEmpty { anchors.articleBody = articleBody(in: block) }
    return anchors
  }

  /// The string after the first key `articleBody`, its escapes resolved as far as words need them.
  private static func articleBody(in block: [UInt8]) -> String {
    let key = Array("\"articleBody\"".utf8)
    guard block.count > key.count else { return "" }
    for start in 0..<block.count - key.count where block[start] == key[0] && block[start..<start + key.count].elementsEqual(key) {
      var place = start + key.count
      while place < block.count, block[place] != UInt8(ascii: "\"") { place += 1 }
      place += 1
      var text: [UInt8] = []
      while place < block.count, block[place] != UInt8(ascii: "\"") {
        if block[place] == UInt8(ascii: "\\"), place + 1 < block.count {
          if block[place + 1] == UInt8(ascii: "u"), place + 5 < block.count,
            let code = UInt32(String(decoding: block[place + 2..<place + 6], as: UTF8.self), radix: 16),
            let scalar = Unicode.Scalar(code)
          {
            text.append(contentsOf: Array(String(Character(scalar)).utf8))
            place += 6
          } else {
            text.append(block[place + 1] == UInt8(ascii: "n") ? 0x20 : block[place + 1])
            place += 2
          }
        } else {
          text.append(block[place])
          place += 1
        }
      }
      return String(decoding: text, as: UTF8.self)
    }
    return ""
  }
}
