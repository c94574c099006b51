/// Reads the texts that cells of an XLSX share: runs of rich text are joined, phonetic readings left out.
final class XLSXSharedTexts: PartEvents {
  static let elements = ["si", "t", "rPh"]

  /// All texts in one piece of memory.
  struct Texts: Sendable {
    var bytes: [UInt8] = []
    /// Where each text begins, and last where the last one ends.
    var starts = [0]

    /// Nil when there is no such text.
    @inline(__always)
    func range(_ position: Int) -> Range<Int>? {
      position + 1 < starts.count ? starts[position]..<starts[position + 1] : nil
    }
  }

  private(set) var failure: SpreadsheetError?
  private(set) var texts = Texts()
  var part = ""
  private var isText = false
  private var isPhonetic = false

  func begin(_ element: Int, _ attributes: XMLAttributes) {
    switch element {
    case 1: isText = !isPhonetic
    case 2: isPhonetic = true
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isText, failure == nil else { return }
    texts.bytes.append(contentsOf: bytes)
    if texts.bytes.count - (texts.starts.last ?? 0) > SpreadsheetLimits.cellBytes {
      failure = .tooLarge(part: part, "\(SpreadsheetLimits.cellBytes) bytes in a text")
    } else if texts.bytes.count > SpreadsheetLimits.textBytes {
      failure = .tooLarge(part: part, "\(SpreadsheetLimits.textBytes) bytes of text")
    }
  }

  func end(_ element: Int) {
    switch element {
    case 0:
      guard texts.starts.count <= SpreadsheetLimits.sharedTexts else {
        failure = .tooLarge(part: part, "\(SpreadsheetLimits.sharedTexts) texts")
        return
      }
      XLSXEscapes.decode(&texts.bytes, from: texts.starts.last ?? 0)
      texts.starts.append(texts.bytes.count)
    case 1: isText = false
    case 2: isPhonetic = false
    default: break
    }
  }
}
