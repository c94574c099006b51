#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What the second look adds from the way blocks stand together: how the first one judged the element that a block stands in, the
/// element that holds most of the text, and the other blocks of its kind.
struct StructureFeatures {
  static let names = [
    "group-chance", "group-share", "group-2-chance", "group-2-share", "group-3-chance", "group-3-share", "in-core",
    "core-place", "core-distance", "levels-to-core", "branch-chance", "branch-share", "branch-text", "kind-chance",
    "kind-blocks", "core-share", "core-chance",
  ]

  private let structure: BlockStructure
  private let chances: [Float]
  private let characters: [Int]
  /// By block, one more entry: sums over all blocks before it.
  private let massBefore: [Float]
  private let textBefore: [Float]
  /// The smallest element that holds more than half of what is likely text.
  private var core = 0
  /// By element: how many elements lie between it and one that holds the core, and the last of them.
  private var levels: [Int]
  private var branch: [Int]
  /// By kind.
  private var kindMass: [Float]
  private var kindText: [Float]
  private var kindBlocks: [Int]

  /// - Parameters:
  ///   - structure: how the blocks stand together.
  ///   - chances: by block.
  ///   - characters: by block.
  ///   - mass: sums of chance times characters over the blocks before each, one more entry for all.
  ///   - text: the same of characters.
  init(_ structure: BlockStructure, chances: [Float], characters: [Int], mass: [Float], text: [Float]) {
    self.structure = structure
    self.chances = chances
    self.characters = characters
    massBefore = mass
    textBefore = text
    let elements = structure.blocks.indices
    levels = Array(repeating: 0, count: elements.count)
    branch = Array(elements)
    kindMass = Array(repeating: 0, count: structure.kinds)
    kindText = kindMass
    kindBlocks = Array(repeating: 0, count: structure.kinds)
    for (place, kind) in structure.kind.enumerated() {
      kindMass[kind] += chances[place] * Float(characters[place])
      kindText[kind] += Float(characters[place])
      kindBlocks[kind] += 1
    }
    let half = (massBefore.last ?? 0) / 2
    var least = Int.max
    for element in elements where self.mass(of: element) > half && structure.blocks[element].count < least {
      (core, least) = (element, structure.blocks[element].count)
    }
    for element in elements where !holdsCore(element) {
      let parent = structure.parent[element]
      guard parent >= 0 else { continue }
      levels[element] = levels[parent] + 1
      branch[element] = holdsCore(parent) ? element : branch[parent]
    }
  }

  func append(_ place: Int, to values: inout [Float]) {
    var element = structure.element[place]
    if structure.blocks[element].count < 2, structure.parent[element] >= 0 { element = structure.parent[element] }
    for _ in 0..<3 {
      values.append(chance(of: element))
      values.append(share(of: element))
      if structure.parent[element] >= 0 { element = structure.parent[element] }
    }
    let blocks = structure.blocks[core]
    values.append(blocks.contains(place) ? 1 : 0)
    values.append(Float(place - blocks.lowerBound) / Float(max(blocks.count, 1)))
    let distance = place < blocks.lowerBound ? place - blocks.lowerBound : max(0, place - blocks.upperBound + 1)
    values.append(distance < 0 ? -logf(1 - Float(distance)) : logf(1 + Float(distance)))
    let own = structure.element[place]
    values.append(Float(levels[own]))
    if holdsCore(own) {
      values.append(contentsOf: [-1, -1, -1])
    } else {
      values.append(chance(of: branch[own]))
      values.append(share(of: branch[own]))
      values.append(logf(1 + text(of: branch[own])))
    }
    let kind = structure.kind[place]
    let others = kindText[kind] - Float(characters[place])
    let likely = kindMass[kind] - chances[place] * Float(characters[place])
    values.append(kindBlocks[kind] > 1 ? likely / max(others, 1) : -1)
    values.append(logf(1 + Float(kindBlocks[kind])))
    values.append(share(of: core))
    values.append(chance(of: core))
  }

  private func holdsCore(_ element: Int) -> Bool {
    structure.blocks[element].lowerBound <= structure.blocks[core].lowerBound
      && structure.blocks[element].upperBound >= structure.blocks[core].upperBound
  }

  private func mass(of element: Int) -> Float {
    massBefore[structure.blocks[element].upperBound] - massBefore[structure.blocks[element].lowerBound]
  }

  private func text(of element: Int) -> Float {
    textBefore[structure.blocks[element].upperBound] - textBefore[structure.blocks[element].lowerBound]
  }

  private func chance(of element: Int) -> Float {
    let text = text(of: element)
    return text > 0 ? mass(of: element) / text : 0
  }

  private func share(of element: Int) -> Float { mass(of: element) / max(massBefore.last ?? 0, 1e-6) }
}
