internal import ArgumentParser
internal import CoverageModel
internal import Pipeline

/// `qamtu assign`: items to coders.
struct AssignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "Hand items out to coders, part of them twice and blind.",
    discussion: """
      Examples:
        qamtu assign mission --coder aigul bolat daria erlan --double 20
        qamtu assign mission --coder zhanna --leave bolat
        qamtu assign mission --dry-run

      Every item gets one coder; the share that is coded twice is drawn by outlet and rare class. Coders get equal minutes and equal \
      characters, not equal numbers of items. Nobody codes an own item twice, and nothing already coded moves. The same seed gives \
      the same plan. Run it again when items arrive, and when coders join or leave.
      """)

  @Argument(help: "The workspace.", completion: .directory)
  var workspace: String

  @Option(name: .long, parsing: .upToNextOption, help: "Coders who join.")
  var coder: [String] = []

  @Option(name: .long, parsing: .upToNextOption, help: "Coders who leave; their open items go to the others.")
  var leave: [String] = []

  @Option(name: .long, help: "Of a hundred items, how many a second person codes.")
  var double = 20

  @Option(name: .long, help: "The least number of items of each coder that another person codes as well.")
  var minimum = 0

  @Option(
    name: .long, parsing: .upToNextOption, help: "Items with a known answer, which every coder gets among the rest.")
  var gold: [String] = []

  @Option(name: .long, help: "Where chance comes from.")
  var seed: UInt64 = 1

  @Flag(name: .long, help: "Say what would be done, and change nothing.")
  var dryRun = false

  @OptionGroup var log: LogOptions

  func validate() throws {
    for name in coder + leave {
      // Names become names of files.
      let isPlain = !name.isEmpty && !name.hasPrefix(".") && !name.contains { "/\\\n\t\r".contains($0) }
      guard isPlain else {
        throw ValidationError("'\(name)' is no name of a coder: it is empty, or has a slash or a line end")
      }
    }
  }

  func run() throws {
    try Console.run {
      var request = AssignRun.Request()
      request.joining = coder
      request.leaving = leave
      request.doublePercent = double
      request.minimumDouble = minimum
      request.gold = gold
      request.seed = seed
      let result = try AssignRun().run(path: workspace, request, isTrial: dryRun, entry: log.entry)
      try Console.out(result.plan.lines.joined(separator: "\n"))
      if !dryRun, result.event == nil { try Console.out("nothing to hand out") }
    }
  }
}
