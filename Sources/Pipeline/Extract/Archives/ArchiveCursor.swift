internal import Containers
internal import CoverageModel

/// Gives the pages of one archive, one after the other, while its records are read.
///
/// What is wrong in the archive becomes a request that says so, and the rest is read. A class, because it owns a reader.
final class ArchiveCursor: @unchecked Sendable {
  // Its state is not guarded here: sources are asked for pages under one lock, and nobody else holds it.
  private let name: String
  /// Volumes of the shelf that were not opened yet.
  private var waiting: Range<Int>
  private let total: Int
  private var volume = ArchiveVolume.Numbered?.none
  private var reader: WARCReader?
  private var faults = 0
  /// Why the archive cannot be opened, until it was told.
  private var failure: PipelineError?

  init(path: String, name: String, on shelf: inout ArchiveShelf) {
    self.name = name
    do throws(PipelineError) {
      waiting = shelf.add(try ArchiveVolume.all(path: path, name: name))
    } catch {
      waiting = 0..<0
      failure = error
    }
    total = waiting.count
  }

  /// How much of the archive was read, in thousandths.
  var done: Int {
    guard total > 0 else { return 1000 }
    let offset = reader?.place.offset ?? 0
    let part = volume?.volume.size.map { $0 > 0 ? min(1000, offset * 1000 / $0) : 1000 } ?? 0
    return ((total - waiting.count - (volume == nil ? 0 : 1)) * 1000 + part) / total
  }

  /// The next page, nil behind the last.
  func next(_ shelf: inout ArchiveShelf) -> PageRequest? {
    while true {
      do throws(PipelineError) {
        if let failure { throw failure }
        guard let volume else {
          guard let number = waiting.popFirst() else { return nil }
          self.volume = shelf.volume(number)
          reader = try shelf.volume(number).volume.reader()
          continue
        }
        guard let event = try event() else {
          self.volume = nil
          reader = nil
          if let rest = rest(volume) { return rest }
          continue
        }
        switch event {
        case .record(let record): if let page = ArchivedPage.request(for: record, in: volume, &shelf) { return page }
        case .fault(let fault): if let page = told(fault, volume) { return page }
        }
      } catch {
        failure = nil
        let name = volume?.volume.name ?? name
        volume = nil
        reader = nil
        // Where the archive lies on this machine is nothing for the documents.
        guard case .unreadable(_, let reason) = error else {
          return PageRequest(id: name, content: .missing("it cannot be read"))
        }
        return PageRequest(id: name, content: .missing(reason))
      }
    }
  }

  private func event() throws(PipelineError) -> ArchiveEvent? {
    do throws(ByteSource.Failure) { return try reader?.next() ?? nil } catch {
      throw .unreadable(path: volume?.volume.name ?? name, reason: ArchiveVolume.reason(error))
    }
  }

  /// A place at which something is wrong, as a page that cannot be read; nil beyond the first ones.
  private func told(_ fault: ArchiveFault, _ volume: ArchiveVolume.Numbered) -> PageRequest? {
    faults += 1
    guard faults <= ExtractLimits.archiveFaults else { return nil }
    return PageRequest(id: "\(volume.volume.name): \(fault.place)", content: .missing(fault.description))
  }

  private func rest(_ volume: ArchiveVolume.Numbered) -> PageRequest? {
    let rest = faults - ExtractLimits.archiveFaults
    faults = 0
    guard rest > 0 else { return nil }
    let reason = "\(Counted.text(rest, "more place")) at which something is wrong"
    return PageRequest(id: volume.volume.name, content: .missing(reason))
  }
}
