/// Names of hosts in other scripts as ASCII: RFC 3492.
enum Punycode {
  /// The label without the prefix `xn--`; nil when it is too long for the numbers of the method.
  static func encode(_ label: Substring) -> String? {
    let scalars = label.unicodeScalars.map { Int($0.value) }
    var output = scalars.filter { $0 < 0x80 }.map { UInt8($0) }
    let basic = output.count
    if basic > 0 { output.append(UInt8(ascii: "-")) }
    var (point, delta, bias, handled) = (128, 0, 72, basic)
    while handled < scalars.count {
      guard let next = scalars.filter({ $0 >= point }).min() else { return nil }
      let (product, overflow) = (next - point).multipliedReportingOverflow(by: handled + 1)
      guard !overflow else { return nil }
      delta += product
      point = next
      for scalar in scalars {
        if scalar < point { delta += 1 }
        guard scalar == point else { continue }
        output += variableLength(delta, bias)
        bias = adapted(delta, handled + 1, isFirst: handled == basic)
        (delta, handled) = (0, handled + 1)
      }
      (delta, point) = (delta + 1, point + 1)
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func variableLength(_ delta: Int, _ bias: Int) -> [UInt8] {
    var digits: [UInt8] = []
    var rest = delta
    var weight = 36
    while true {
      let threshold = weight <= bias ? 1 : min(26, weight - bias)
      guard rest >= threshold else { return digits + [digit(rest)] }
      digits.append(digit(threshold + (rest - threshold) % (36 - threshold)))
      rest = (rest - threshold) / (36 - threshold)
      weight += 36
    }
  }

  private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var steps = 0
    while delta > 455 {
      delta /= 35
      steps += 36
    }
    return steps + 36 * delta / (delta + 38)
  }

  private static func digit(_ value: Int) -> UInt8 { UInt8(value < 26 ? 0x61 + value : 0x30 + value - 26) }
}
