internal import Extraction
internal import Foundation

/// Learns the weights by which extraction tells an article from a page's furniture.
///
///     qamtu-train PAGES FILE.swift        learns from all pages and writes the model as a source file
///     qamtu-train PAGES --folds FILE      judges each page by a model that was taught other hosts only; writes predictions
///
/// PAGES is a folder with `truth.jsonl` and the pages it names.
@main
enum QamtuTrain {
  private static let folds = 5
  private static let salt: UInt32 = 0x811C_9DC5

  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 2 else {
      print("usage: qamtu-train PAGES FILE.swift | PAGES --folds PREDICTIONS")
      return
    }
    let folder = URL(fileURLWithPath: arguments[0], isDirectory: true)
    let truths = try PageTruth.read(folder.appendingPathComponent("truth.jsonl").path)
    let pages = try truths.indices.mapInParallel { place in
      Result { TrainingPage(truth: truths[place], text: try PageFile.text(of: truths[place], in: folder)) }
    }.map { try $0.get() }
    if arguments[1] == "--folds", arguments.count == 3 {
      try evaluate(pages, to: arguments[2])
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

  private static func evaluate(_ pages: [TrainingPage], to path: String) throws {
    var lines: [String] = Array(repeating: "", count: pages.count)
    for fold in 0..<folds {
      let taught = pages.filter { $0.fold(of: folds, salt: salt) != fold }
      let model = ModelTrainer(pages: taught).model()
      for (place, page) in pages.enumerated() where page.fold(of: folds, salt: salt) == fold {
        let verdicts = model.verdicts(
          features: page.features(weights: model.weights), characters: page.characters)
        let body = zip(page.blocks, verdicts).filter { $0.1 > model.threshold }.map(\.0).joined(separator: "\n")
        let line = try JSONSerialization.data(withJSONObject: ["id": page.truth.id, "body": body, "verdicts": verdicts.map(Int.init)])
        lines[place] = String(decoding: line, as: UTF8.self)
      }
      FileHandle.standardError.write(Data("fold \(fold + 1) of \(folds)\n".utf8))
    }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: path))
  }
}
