internal import Extraction
internal import Foundation

/// Learns the weights by which extraction tells an article from a page's furniture.
///
///     qamtu-train PAGES FILE.swift        learns from all pages and writes the model as a source file
///     qamtu-train PAGES --folds FILE      extracts each page with a model that was taught other hosts only; writes predictions
///
/// PAGES is a folder with `truth.jsonl` and the pages it names.
@main
enum QamtuTrain {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 2 else {
      print("usage: qamtu-train PAGES FILE.swift | PAGES --folds PREDICTIONS")
      return
    }
    let folder = URL(fileURLWithPath: arguments[0], isDirectory: true)
    let truths = try PageTruth.read(folder.appendingPathComponent("truth.jsonl").path)
    let pages = try truths.indices.mapInParallel { place in
      Result { TrainingPage(truth: truths[place], bytes: try PageFile.bytes(of: truths[place], in: folder)) }
    }.map { try $0.get() }
    if arguments[1] == "--folds", arguments.count == 3 {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      var text = Data()
      for prediction in try FoldRun(pages: pages).predictions() {
        text += try encoder.encode(prediction) + Data("\n".utf8)
      }
      try text.write(to: URL(fileURLWithPath: arguments[2]))
    } else {
      try Data(source(ModelTrainer(pages: pages).model()).utf8).write(to: URL(fileURLWithPath: arguments[1]))
    }
  }

  /// The model as the source file that extraction ships with: its text, between quotes.
  private static func source(_ model: BodyModel) -> String {
    """
    // swift-format-ignore-file
    extension BodyModel {
      /// Written by `qamtu-train`; see `BodyModel+Text.swift` for the form.
      static let learntText = \"""
    \(model.text.split(separator: "\n").joined(separator: "\n"))

    \"""
    }

    """
  }
}
