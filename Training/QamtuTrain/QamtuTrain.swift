internal import Extraction
internal import Foundation
internal import Mentions
internal import ToneTexts

/// Learns the weights by which extraction tells an article from a page's furniture.
///
///     qamtu-train PAGES FILE.swift        learns from all pages and writes the model as a source file
///     qamtu-train PAGES --folds FILE      extracts each page with a model that was taught other hosts only; writes predictions
///     qamtu-train tone DATA FOLDER        learns to tell tone from the marked sentences in DATA; writes source files into FOLDER
///
/// PAGES is a folder with `truth.jsonl` and the pages it names.
@main
enum QamtuTrain {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 2 else {
      print("usage: qamtu-train PAGES FILE.swift | PAGES --folds PREDICTIONS | tone DATA FOLDER")
      return
    }
    if arguments[0] == "tone", arguments.count == 3 { return try learnTone(arguments[1], into: arguments[2]) }
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
      try Data(source("BodyModel", "learntText", ModelTrainer(pages: pages).model().text).utf8).write(
        to: URL(fileURLWithPath: arguments[1]))
    }
  }

  private static func learnTone(_ data: String, into folder: String) throws {
    for language in ToneLanguage.allCases {
      let model = ToneTrainer(language: language).model(try ToneTexts.examples(language, in: data)) { print($0) }
      let name = "learnt" + language.rawValue.capitalized
      let url = URL(fileURLWithPath: folder).appendingPathComponent("ToneModel+L\(name.dropFirst()).swift")
      try Data(source("ToneModel", name, model.text).utf8).write(to: url)
    }
  }

  /// A model as the source file that ships: its text, between quotes.
  private static func source(_ type: String, _ name: String, _ text: String) -> String {
    """
    // swift-format-ignore-file
    extension \(type) {
      /// Written by `qamtu-train`; see `\(type)+Text.swift` for the form.
      static let \(name) = \"""
    \(text.split(separator: "\n").joined(separator: "\n"))

    \"""
    }

    """
  }
}
