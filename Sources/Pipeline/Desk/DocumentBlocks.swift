internal import Containers

/// The blocks of an extracted page, from its line of JSON.
struct DocumentBlocks {
  let blocks: [DeskItem.Block]

  init(_ line: String) {
    let value = try? JSONParser.value(Array(line.utf8))
    blocks = (value?["blocks"]?.elements ?? []).compactMap { block in
      guard let start = block["start"]?.integer, let end = block["end"]?.integer, start >= 0, start <= end else {
        return nil
      }
      return DeskItem.Block(kind: block["kind"]?.text ?? "paragraph", span: start..<end)
    }
  }
}
