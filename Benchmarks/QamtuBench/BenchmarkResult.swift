/// What a run measured, as one line of JSON.
struct BenchmarkResult {
  let task: String
  let rows: Int
  let items: Int
  /// Sum of all measures, in milliseconds; compared with the other tools exactly.
  let sum: Int64
  let findings: Int
  let digest: String
  let time: Stopwatch.Reading

  var json: String {
    let bytesPerRow = rows > 0 ? Double(time.peakBytes) / Double(rows) : 0
    return """
      {"task": "\(task)", "rows": \(rows), "items": \(items), "sum": \(sum), "findings": \(findings), \
      "digest": "\(digest)", "wall": \(time.wall), "cpu": \(time.cpu), "peak_bytes": \(time.peakBytes), \
      "bytes_per_row": \(bytesPerRow)}
      """
  }
}
