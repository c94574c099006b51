import Foundation
import TestSupport
import Testing

@Suite("What is served to browsers")
struct InterfaceTests {
  private static let assets = Repository.path("Sources/Workbench/Assets")

  private func words(_ language: String) throws -> [String: String] {
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(Self.assets)/words/\(language).json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: String])
  }

  private func texts(_ folder: String, _ ending: String) throws -> [(name: String, text: String)] {
    let names = try #require(FileManager.default.enumerator(atPath: folder))
    return try names.compactMap { $0 as? String }.filter { $0.hasSuffix(ending) }.sorted().map {
      ($0, try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8))
    }
  }

  @Test("Every language has every word, with the same places for values", arguments: ["ru", "kk"])
  func languages(language: String) throws {
    let (own, english) = (try words(language), try words("en"))
    #expect(Set(own.keys) == Set(english.keys))
    for (key, text) in english {
      func places(_ text: String) -> [String] { text.matches(of: /\{\w+\}/).map { String($0.output) }.sorted() }
      #expect(places(text) == places(own[key] ?? ""), "\(key)")
      #expect(!(own[key] ?? "").isEmpty, "\(key)")
    }
  }

  @Test("Every word that pages of the server ask for is there")
  func serverWords() throws {
    let known = try words("en")
    var asked: Set<String> = []
    for file in try texts(Repository.path("Sources/Workbench"), ".swift") {
      for match in file.text.matches(of: /word\("([A-Za-z.]+)"[,)]/) { asked.insert(String(match.output.1)) }
    }
    #expect(asked.count > 20)
    for key in asked.sorted() { #expect(known[key] != nil, "\(key)") }
  }

  @Test("Every word that modules ask for is there")
  func moduleWords() throws {
    let known = try words("en")
    for file in try texts("\(Self.assets)/modules", ".js") {
      let code = file.text.split(separator: "\n").filter { !$0.contains(/^\s*(\*|\/\/|\/\*)/) }.joined(separator: "\n")
      for match in code.matches(of: /words\("([A-Za-z0-9.-]+)"/) {
        let key = String(match.output.1)
        #expect(known[key] != nil, "\(key) in \(file.name)")
      }
    }
  }

  @Test("Modules put texts into pages as texts, run nothing that comes as text, and fetch nothing from elsewhere")
  func modules() throws {
    for file in try texts("\(Self.assets)/modules", ".js") {
      for word in [
        "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "http://",
        "https://",
      ] {
        let isFree = !file.text.contains(word)
        #expect(isFree, "\(word) in \(file.name)")
      }
    }
    for file in try texts(Self.assets, ".css") {
      #expect(!file.text.contains("http") && !file.text.contains("@import"), "\(file.name)")
    }
  }

  @Test("The description of the interface has every route that there is, and no other")
  func description() throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(Self.assets)/openapi.json"))
    let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let paths = try #require(document["paths"] as? [String: [String: Any]])
    let described = Set(paths.flatMap { path, methods in methods.keys.map { "\($0) \(path)" } })
    var served: Set<String> = []
    for file in try texts(Repository.path("Sources/Workbench/Routes"), ".swift") {
      for match in file.text.matches(of: /router\.(get|post)\("(\/api\/[^"]+)"/) {
        served.insert("\(String(match.output.1)) \(Self.path(match.output.2))")
      }
      for match in file.text.matches(of: /router\.on\("(\/api\/[^"]+)", method: \.(\w+)/) {
        served.insert("\(String(match.output.2)) \(Self.path(match.output.1))")
      }
    }
    for name in ["items", "attributions", "recordings"] { served.insert("post /api/import/\(name)") }
    #expect(described == served)
    let schemas = try schemas(document)
    #expect(references(document).isSubset(of: schemas))
  }

  /// `/api/items/:item` as `/api/items/{item}`.
  private static func path(_ text: Substring) -> String {
    String(text).replacing(/:(\w+)/) { "{\(String($0.output.1))}" }
  }

  private func schemas(_ document: [String: Any]) throws -> Set<String> {
    let components = try #require(document["components"] as? [String: Any])
    let schemas = try #require(components["schemas"] as? [String: Any])
    return Set(schemas.keys.map { "#/components/schemas/\($0)" })
  }

  private func references(_ value: Any) -> Set<String> {
    if let object = value as? [String: Any] {
      let own = (object["$ref"] as? String).map { [$0] } ?? []
      return Set(own).union(object.values.flatMap { references($0) })
    }
    return Set((value as? [Any] ?? []).flatMap { references($0) })
  }
}
