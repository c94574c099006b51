/// The trees of an ensemble in the form in which they are asked about sixteen rows at once.
///
/// No tree is walked: each of its questions strikes out, for the rows that answer it with yes, the leaves to its left, and the
/// first leaf that is left is the row's. So there is nothing to predict, and the rows are compared side by side (Lucchese and
/// others, "QuickScorer", 2015). The sums are those of `TreeEnsemble.value(of:)`.
struct BatchedTrees: Sendable {
  static let width = 16

  /// A question: the column, the threshold, and a bit for each leaf to its left.
  private struct Question {
    let feature: Int32
    let threshold: Float
    let left: Int32
  }

  private struct Tree {
    let questions: Range<Int>
    /// Where the values of its leaves begin.
    let leaves: Int
  }

  private let base: Int32
  private var questions: [Question] = []
  private var leaves: [Int32] = []
  private var trees: [Tree] = []
  /// Trees with more leaves than a word has bits; they are walked.
  private var large: TreeEnsemble

  init(_ ensemble: TreeEnsemble) {
    base = ensemble.base
    large = TreeEnsemble(base: 0)
    for (place, root) in ensemble.roots.enumerated() {
      let end = place + 1 < ensemble.roots.count ? Int(ensemble.roots[place + 1]) : ensemble.nodes.count
      let nodes = Array(ensemble.nodes[Int(root)..<end])
      guard nodes.count(where: { $0.feature < 0 }) <= Int32.bitWidth else {
        large.append(nodes)
        continue
      }
      let (firstQuestion, firstLeaf) = (questions.count, leaves.count)
      _ = add(nodes, at: 0, firstLeaf: firstLeaf)
      trees.append(Tree(questions: firstQuestion..<questions.count, leaves: firstLeaf))
    }
  }

  /// Adds the leaves below a node from left to right; returns their bits.
  private mutating func add(_ nodes: [TreeEnsemble.Node], at place: Int, firstLeaf: Int) -> Int32 {
    let node = nodes[place]
    guard node.feature >= 0 else {
      leaves.append(node.left)
      return 1 << Int32(leaves.count - 1 - firstLeaf)
    }
    let left = add(nodes, at: Int(node.left), firstLeaf: firstLeaf)
    // Without a zero below zero, whose difference to zero has a sign.
    questions.append(Question(feature: node.feature, threshold: node.threshold + 0, left: left))
    return left | add(nodes, at: Int(node.right), firstLeaf: firstLeaf)
  }

  /// Writes what the ensemble says of sixteen rows, in thousandths of a log-odds unit.
  ///
  /// - Parameters:
  ///   - columns: by column, the values of the sixteen rows.
  ///   - sums: by row.
  func ask(_ columns: UnsafeBufferPointer<SIMD16<Float>>, into sums: UnsafeMutableBufferPointer<Int32>) {
    precondition(sums.count >= BatchedTrees.width)
    sums.update(repeating: base)
    questions.withUnsafeBufferPointer { questions in
      leaves.withUnsafeBufferPointer { leaves in
        for tree in trees {
          var left = SIMD16<Int32>(repeating: -1)
          for place in tree.questions {
            let question = questions[place]
            // The sign of the difference, spread over the word: comparisons of vectors are not made side by side.
            let difference = SIMD16(repeating: question.threshold) - columns[Int(question.feature)]
            let isYes = unsafeBitCast(difference, to: SIMD16<Int32>.self) &>> 31
            left = left & ~(isYes & SIMD16(repeating: question.left))
          }
          // Row by row from memory: asking a vector for one number after another copies it each time.
          withUnsafeBytes(of: left) { left in
            for row in 0..<BatchedTrees.width {
              let leaf = left.load(fromByteOffset: row &* 4, as: Int32.self).trailingZeroBitCount
              sums[row] &+= leaves[tree.leaves &+ leaf]
            }
          }
        }
      }
    }
    guard !large.roots.isEmpty else { return }
    for row in 0..<BatchedTrees.width {
      sums[row] &+= columns.map { $0[row] }.withUnsafeBufferPointer { large.value(of: $0) }
    }
  }
}
