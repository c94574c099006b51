/// A sum of fractions that keeps what each addition rounds away, so that the order of the terms does not reach the
/// printed digits.
///
/// Source: A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", ZAMM 54 (1974).
struct CompensatedSum {
  private var sum = 0.0
  private var lost = 0.0

  static func of(_ terms: some Sequence<Double>) -> Double {
    var all = CompensatedSum()
    for term in terms { all.add(term) }
    return all.value
  }

  mutating func add(_ term: Double) {
    let next = sum + term
    lost += abs(sum) >= abs(term) ? (sum - next) + term : (term - next) + sum
    sum = next
  }

  var value: Double { sum + lost }
}
