internal import Foundation

/// Pages that are files of their own.
struct FilePages: PageSource {
  private let folder: String
  /// Paths in the folder.
  private let names: [String]
  private var position = 0

  private let url: String

  /// One file, captured from `url`.
  init(file: String, url: String) {
    self.url = url
    folder = Disk.folder(of: file)
    names = [Disk.name(of: file)]
  }

  /// All pages and archives in a folder and those below it, in the order of their paths. Links to folders are not followed.
  ///
  /// - Throws: `PipelineError.unreadable`.
  init(folder: String) throws(PipelineError) {
    self.folder = folder
    url = ""
    var found: [String] = []
    try FilePages.collect(in: folder, prefix: "", depth: 0, into: &found)
    names = found
  }

  var done: Int? { names.isEmpty ? 1000 : position * 1000 / names.count }

  mutating func next() -> PageRequest? {
    guard position < names.count else { return nil }
    position += 1
    let name = names[position - 1]
    return PageRequest(
      id: name, content: .file(folder.isEmpty ? name : Disk.path(folder, name)), url: url, isNamedByFile: true)
  }

  private static func collect(
    in folder: String, prefix: String, depth: Int, into found: inout [String]
  ) throws(PipelineError) {
    guard depth < ExtractLimits.depth else { return }
    for name in try Disk.files(in: folder) where !name.hasPrefix(".") {
      let path = Disk.path(folder, name)
      if Disk.isFolder(path) {
        guard !isLink(path) else { continue }
        try collect(in: path, prefix: prefix + name + "/", depth: depth + 1, into: &found)
      } else if isPage(name) || ArchiveVolume.isArchive(name) {
        found.append(prefix + name)
      }
    }
  }

  private static func isPage(_ name: String) -> Bool {
    let name = name.lowercased()
    let plain = name.hasSuffix(".gz") ? name.dropLast(3) : name[...]
    return plain.hasSuffix(".html") || plain.hasSuffix(".htm") || plain.hasSuffix(".xhtml")
  }

  private static func isLink(_ path: String) -> Bool {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
  }
}
