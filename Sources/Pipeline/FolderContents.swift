internal import Foundation

/// Tells what a run wrote from what somebody else did.
enum FolderContents {
  /// Something in the folder, at any depth, that is not one of `names`, nor a folder on the way to one of them; nil when there is
  /// none. A symbolic link is always foreign.
  static func foreign(in folder: String, besides names: Set<String>) -> String? {
    let ways = Set(names.flatMap(ways))
    let walker = FileManager.default.enumerator(atPath: folder)
    while let name = walker?.nextObject() as? String {
      let attributes = try? FileManager.default.attributesOfItem(atPath: Disk.path(folder, name))
      switch attributes?[.type] as? FileAttributeType {
      case .some(.typeDirectory): if !ways.contains(name) { return name }
      case .some(.typeRegular): if !names.contains(name) { return name }
      default: return name
      }
    }
    return nil
  }

  /// Something that the folder's own manifest does not list; a folder without a manifest may hold nothing.
  static func unlisted(in folder: String) -> String? {
    let place = Disk.path(folder, OutputFolder.manifestName)
    let manifest =
      FileManager.default.contents(atPath: place).flatMap { try? JSONSerialization.jsonObject(with: $0) }
      as? [String: Any]
    let files = (manifest?["files"] as? [String]).map { Set($0).union([OutputFolder.manifestName]) }
    return foreign(in: folder, besides: files ?? [])
  }

  /// The folders above a name.
  private static func ways(to name: String) -> [String] {
    name.indices.filter { name[$0] == "/" }.map { String(name[..<$0]) }
  }
}
