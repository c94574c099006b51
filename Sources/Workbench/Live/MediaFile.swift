internal import Foundation

/// A recording in the folder `media` of a workspace: `ITEM.mp4`, `ITEM.vtt`.
struct MediaFile: Sendable {
  let path: String
  let name: String
  let type: String
  /// Bytes.
  let size: Int

  static let video = ["mp4": "video/mp4", "webm": "video/webm", "m4v": "video/mp4", "mkv": "video/x-matroska"]
  static let audio = [
    "mp3": "audio/mpeg", "m4a": "audio/mp4", "ogg": "audio/ogg", "oga": "audio/ogg", "opus": "audio/ogg",
    "wav": "audio/wav", "flac": "audio/flac",
  ]
  private static let texts = ["vtt": "text/vtt; charset=utf-8"]
  private static let types = video.merging(audio) { $1 }.merging(texts) { $1 }

  /// Nil for what is no recording, and for whatever does not lie in the folder itself, also by way of a link.
  init?(named name: String, in folder: String) {
    guard !name.contains("/"), !name.contains("\0"), !name.hasPrefix("."),
      let type = MediaFile.types[(name as NSString).pathExtension.lowercased()]
    else { return nil }
    let root = URL(fileURLWithPath: folder).resolvingSymlinksInPath()
    let file = root.appendingPathComponent(name).resolvingSymlinksInPath()
    guard file.deletingLastPathComponent().path == root.path,
      let attributes = try? FileManager.default.attributesOfItem(atPath: file.path),
      attributes[.type] as? FileAttributeType == .typeRegular, let size = attributes[.size] as? Int
    else { return nil }
    path = file.path
    self.name = name
    self.type = type
    self.size = size
  }

  /// The recording of an item, and the subtitles beside it.
  static func of(item: String, in folder: String) -> (file: MediaFile, isVideo: Bool, subtitles: MediaFile?)? {
    guard FileManager.default.fileExists(atPath: folder) else { return nil }
    let subtitles = MediaFile(named: item + ".vtt", in: folder)
    for (types, isVideo) in [(video, true), (audio, false)] {
      for ending in types.keys.sorted() {
        if let file = MediaFile(named: "\(item).\(ending)", in: folder) { return (file, isVideo, subtitles) }
      }
    }
    return nil
  }
}
