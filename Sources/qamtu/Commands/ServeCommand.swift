internal import ArgumentParser
internal import Foundation
internal import Pipeline
internal import Workbench

/// `qamtu serve`: coding in the browser.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve a workspace to browsers: coding, adjudication, progress, tables.",
    discussion: """
      Examples:
        qamtu serve mission
        qamtu serve mission --address 0.0.0.0 --host coding.office.lan --certificate office.pem --key office.key

      The first time, the browser opens at the invitation of the first administrator. Others are invited from there.
      """)

  @Argument(help: "The workspace.", completion: .directory)
  var workspace: String

  @Option(help: "The address to listen at; 0.0.0.0 lets others on the network in.")
  var address = "127.0.0.1"

  @Option(help: "The port.")
  var port = 8642

  @Option(parsing: .upToNextOption, help: "Further names by which browsers ask for this server.")
  var host: [String] = []

  @Option(help: "A certificate in PEM, for HTTPS.", completion: .file(extensions: ["pem", "crt"]))
  var certificate: String?

  @Option(help: "Its key in PEM.", completion: .file(extensions: ["pem", "key"]))
  var key: String?

  @Flag(help: "A proxy in front speaks HTTPS.")
  var behindProxy = false

  @Option(help: "The name of the first administrator.")
  var administrator = NSUserName()

  @Flag(inversion: .prefixedNo, help: "Open the browser.")
  var browser = true

  @OptionGroup var options: RunOptions

  func validate() throws {
    guard (1...65_535).contains(port) else { throw ValidationError("--port takes a number from 1 to 65535") }
    guard (certificate == nil) == (key == nil) else { throw ValidationError("--certificate and --key go together") }
  }

  func run() async throws {
    try await Console.runAsync {
      var own = WorkbenchOptions()
      own.address = address
      own.port = port
      own.hosts = host
      own.certificate = certificate
      own.key = key
      own.isBehindProxy = behindProxy
      let server = try WorkbenchServer(path: workspace, options: own, context: options.context)
      let first = try server.isNew() ? try server.inviteAdministrator(administrator) : "/"
      let opens = browser
      try await server.run { place in
        Console.error("Qamtu listens at \(place)")
        if first != "/" { Console.error("The first administrator signs in at \(place)\(first)") }
        if opens { Browser.open(place + first) }
      }
    }
  }
}
