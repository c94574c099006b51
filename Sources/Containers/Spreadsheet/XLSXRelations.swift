/// Reads which other parts a part of an XLSX names.
final class XLSXRelations: PartEvents {
  struct Relation {
    let id: String
    /// The last word of the relation's type, which is the same in the transitional and the strict format.
    let kind: String
    let target: String
  }

  private(set) var failure: SpreadsheetError?
  private var relations: [Relation] = []
  private let part: String
  private let folder: String

  private init(part: String, folder: String) { (self.part, self.folder) = (part, folder) }

  /// The relations that a part lists, their targets inside the archive; targets outside it are left out.
  static func read(_ part: String, folder: String, _ parts: WorkbookParts) throws(SpreadsheetError) -> [Relation] {
    guard parts.has(part) else { throw .unknownFormat }
    let reader = XLSXRelations(part: part, folder: folder)
    try parts.read(part, elements: ["Relationship"], into: reader)
    return reader.relations
  }

  func begin(_ element: Int, _ attributes: XMLAttributes) {
    guard element == 0, let id = attributes.text("Id"), let type = attributes.text("Type"),
      let target = attributes.text("Target"), attributes.text("TargetMode") != "External"
    else { return }
    guard relations.count < 2 * SpreadsheetLimits.sheets else {
      failure = .tooLarge(part: part, "\(2 * SpreadsheetLimits.sheets) relations")
      return
    }
    let kind = type.lastIndex(of: "/").map { String(type[type.index(after: $0)...]) } ?? type
    relations.append(Relation(id: id, kind: kind, target: resolved(target)))
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  func end(_ element: Int) {}

  /// The path in the archive of a target, which is meant from the part's folder unless it begins with `/`.
  private func resolved(_ target: String) -> String {
    var path: [Substring] = []
    for step in (target.hasPrefix("/") ? target : folder + target).split(separator: "/") where step != "." {
      if step == ".." { _ = path.popLast() } else { path.append(step) }
    }
    return path.joined(separator: "/")
  }
}
