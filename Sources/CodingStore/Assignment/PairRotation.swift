/// How often any two coders code the same item; pairs take turns, so that agreement can be computed for each pair.
struct PairRotation: Sendable {
  private let count: Int
  private var items: [Int]
  /// For each coder the items that another codes as well.
  private(set) var shared: [Int]

  /// - Parameter count: the number of coders.
  init(count: Int) {
    self.count = count
    items = Array(repeating: 0, count: count * count)
    shared = Array(repeating: 0, count: count)
  }

  subscript(_ a: Int, _ b: Int) -> Int { items[min(a, b) * count + max(a, b)] }

  /// One item more (or with -1 less) that both code.
  mutating func add(_ a: Int, _ b: Int, by step: Int = 1) {
    items[min(a, b) * count + max(a, b)] += step
    shared[a] += step
    shared[b] += step
  }
}
