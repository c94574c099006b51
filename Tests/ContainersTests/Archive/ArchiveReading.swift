import Containers
import Foundation

/// What a reader gave, record by record and fault by fault.
struct ArchiveReading {
  private(set) var records: [WARCRecord] = []
  /// Faults that belong to no record.
  private(set) var faults: [ArchiveFault] = []

  init(_ source: ByteSource, digests: WARCReader.DigestChecks = .all, blockBytes: Int = ArchiveLimits.blockBytes) throws
  {
    var reader = try WARCReader(source, digests: digests, blockBytes: blockBytes)
    while let event = try reader.next() {
      switch event {
      case .record(let record): records.append(record)
      case .fault(let fault): faults.append(fault)
      }
    }
  }

  init(sample name: String) throws { try self.init(.bytes(try ArchiveReading.sample(name))) }

  /// The kinds of all faults, those of the records first.
  var faultKinds: [ArchiveFault.Kind] { records.flatMap(\.faults).map(\.kind) + faults.map(\.kind) }

  static func sample(_ name: String) throws -> [UInt8] {
    let folder = Bundle.module.bundleURL.appendingPathComponent("Samples/warc")
    return Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }
}
