/// All inputs of a run, one after the other.
struct PageSources: Sendable {
  private var waiting: [any PageSource]
  private let total: Int
  private var next = 0
  /// The archive whose pages come before what `waiting` gives next.
  private var archive: (cursor: ArchiveCursor, doneBefore: Int?)?
  private(set) var shelf = ArchiveShelf()
  private(set) var failure: PipelineError?

  /// - Throws: `PipelineError.unreadable` when an input is not there, `.usage` when standard input is asked for twice.
  init(_ options: ExtractOptions) throws(PipelineError) {
    var sources: [any PageSource] = []
    if let list = options.list { sources.append(try ListPages(path: list, folder: options.root)) }
    for input in options.inputs {
      if input == "-" {
        sources.append(StandardInputPage(url: options.url ?? ""))
      } else if Disk.isFolder(input) {
        sources.append(try FilePages(folder: input))
      } else {
        guard Disk.exists(input) else { throw .unreadable(path: input, reason: "there is no such file or folder") }
        sources.append(FilePages(file: input, url: options.url ?? ""))
      }
    }
    let streams = options.inputs.count { $0 == "-" } + (options.list == "-" ? 1 : 0)
    guard streams < 2 else { throw .usage("standard input can be read once") }
    waiting = sources
    total = sources.count
  }

  /// How much was handed out, in thousandths; nil when it is not known.
  var done: Int? {
    guard next < total else { return 1000 }
    guard let after = waiting[next].done else { return nil }
    let own = archive.map { ($0.doneBefore ?? 0) + (after - ($0.doneBefore ?? 0)) * $0.cursor.done / 1000 } ?? after
    return (next * 1000 + own) / max(1, total)
  }

  /// The next page; nil behind the last, or when an input failed. An archive among the files gives its pages, one by one.
  mutating func take() -> (number: Int, page: PageRequest)? {
    while next < total, failure == nil {
      if let page = archive?.cursor.next(&shelf) { return numbered(page) }
      archive = nil
      let doneBefore = waiting[next].done
      do throws(PipelineError) {
        guard let page = try waiting[next].next() else {
          next += 1
          continue
        }
        guard case .file(let path) = page.content, ArchiveVolume.isArchive(path) else { return numbered(page) }
        archive = (ArchiveCursor(path: path, name: page.id, on: &shelf), doneBefore)
      } catch {
        failure = error
      }
    }
    return nil
  }

  private mutating func numbered(_ page: PageRequest) -> (number: Int, page: PageRequest) {
    taken += 1
    return (taken - 1, page)
  }

  /// Hands out no more.
  mutating func close() { next = total }

  private var taken = 0
}
