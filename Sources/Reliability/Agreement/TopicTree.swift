/// Categories that stand below others, such as topics of a codebook.
package struct TopicTree: Sendable {
  /// By category the one it stands below; nil at the top.
  private let parents: [Int?]

  /// - Returns: nil where a parent is none of the categories, or one stands below itself.
  package init?(parents: [Int?]) {
    for start in parents.indices {
      var place = start
      var steps = 0
      while let parent = parents[place] {
        steps += 1
        guard parents.indices.contains(parent), steps < parents.count else { return nil }
        place = parent
      }
    }
    self.parents = parents
  }

  /// 1 - 2 a / (b + c): how far below the top the last common category stands, a, against the two, b and c (Wu and Palmer 1994). Two topics
  /// with nothing in common are 1 apart.
  package var metric: Metric {
    let paths = parents.indices.map(path)
    return .custom(
      paths.map { one in
        paths.map { other in
          let common = zip(one, other).prefix { $0 == $1 }.count
          return 1 - 2 * Double(common) / Double(one.count + other.count)
        }
      })
  }

  /// From the top to the category.
  private func path(_ category: Int) -> [Int] {
    var path = [category]
    while let parent = parents[path[path.count - 1]] { path.append(parent) }
    return path.reversed()
  }
}
