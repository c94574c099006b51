internal import Containers
internal import CoverageModel

/// What made a report: inputs, codebook and tables by their fingerprints. No clock, path or machine is in it.
struct RunManifest {
  let result: TableRun.Result
  /// The names of the report's files, in the order of writing.
  let files: [String]

  var bytes: [UInt8] {
    let codebook = result.codebook
    let value = JSONValue.object([
      ("format", .string("qamtu-report 1")),
      ("corpus", .string(result.corpus.name)),
      (
        "codebook",
        .object([
          ("id", .string(codebook.id)), ("version", .string(codebook.version)),
          ("status", .string(codebook.status.rawValue)), ("fingerprint", .string(codebook.fingerprint)),
        ])
      ),
      (
        "inputs",
        .array(result.corpus.inputs.map { .object([("name", .string($0.name)), ("sha256", .string($0.digest))]) })
      ),
      (
        "tables",
        .array(
          result.tables.map { .object([("id", .string($0.id)), ("fingerprint", .string($0.caption.fingerprint))]) })
      ),
      ("items", .integer(Int64(result.corpus.items.count))),
      ("attributions", .integer(Int64(result.corpus.attributions.count))),
      ("files", .texts(files)),
      ("warnings", .integer(Int64(result.warnings.count))),
    ])
    return Array(value.document.utf8)
  }
}
