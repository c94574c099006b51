internal import Extraction
internal import Foundation

/// Reads a page of the training set.
enum PageFile {
  static func text(of truth: PageTruth, in folder: URL) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: "/tmp/pg/html/\(truth.id).html")))
  }
}
