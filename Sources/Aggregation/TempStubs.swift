internal import CoverageModel
struct BW { let weights: [Int64]; let total: Int64 }
enum BenchmarkVector { static func weights(_ b: Benchmark, codebook: Codebook, actors: [String]) -> BW { BW(weights: actors.map { _ in 1 }, total: Int64(actors.count)) } }
enum CatchUp { static func debts(amounts: [Int64], weights: BW) -> [Int64]? { nil } }
enum DeviationTest { static func relativeDeviation(amount: Int64, total: Int64, weight: Int64, of: Int64) -> Ratio? { nil }
 static func passes(_ d: Ratio, tolerance: Int64) -> Bool { true } }
