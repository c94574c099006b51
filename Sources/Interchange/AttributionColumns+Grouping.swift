internal import CoverageModel

extension AttributionColumns {
  /// For each place in the order of items the row that belongs there; rows of one item keep their order.
  func orderByItem(itemCount: Int) -> [UInt32] {
    var next = [UInt32](repeating: 0, count: itemCount + 1)
    for item in item { next[Int(item) + 1] += 1 }
    for item in 0..<itemCount { next[item + 1] += next[item] }
    var order = [UInt32](repeating: 0, count: count)
    for row in item.indices {
      order[Int(next[Int(item[row])])] = UInt32(row)
      next[Int(item[row])] += 1
    }
    return order
  }

  /// The rows in another order, a column at a time.
  mutating func reorder(_ order: [UInt32]) {
    item = order.map { item[Int($0)] }
    actor = order.map { actor[Int($0)] }
    start = order.map { start[Int($0)] }
    measure = order.map { measure[Int($0)] }
    mode = order.map { mode[Int($0)] }
    capacity = order.map { capacity[Int($0)] }
    tone = order.map { tone[Int($0)] }
    gender = order.map { gender[Int($0)] }
    coder = order.map { coder[Int($0)] }
    for index in variables.indices where !variables[index].isEmpty {
      variables[index] = order.map { variables[index][Int($0)] }
    }
  }
}
