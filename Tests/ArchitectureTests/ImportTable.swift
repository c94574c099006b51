/// The arrows of the house: what each target may import besides the standard library.
enum ImportTable {
  /// Modules that every target may import.
  static let everywhere: Set<String> = ["Swift", "Synchronization", "Dispatch", "Glibc", "Darwin", "Musl"]

  static let allowed: [String: Set<String>] = [
    "CoverageModel": [],
    "Containers": ["CLibCrypto", "CLibXLSXWriter", "CLibXML2", "CZlib"],
    "Codebooks": ["CoverageModel", "Containers", "Yams", "Foundation"],
    "Interchange": ["CoverageModel", "Containers"],
    "Capture": ["CoverageModel", "Containers", "NIOCore", "NIOPosix", "NIOSSL"],
    "Extraction": ["CoverageModel", "Containers", "CLibXML2"],
    "Mentions": ["CoverageModel"],
    "Reliability": [],
    "CodingStore": ["CoverageModel", "Containers", "GRDB", "GRDBSQLite"],
    "Aggregation": ["CoverageModel"],
    "Reports": ["CoverageModel", "Containers", "CLibRSVG"],
    "Pipeline": [
      "CoverageModel", "Containers", "Codebooks", "Interchange", "Capture", "Extraction", "Mentions", "CodingStore",
      "Reliability",
      "Aggregation",
      "Reports", "Foundation", "Logging",
    ],
    "Workbench": [
      "CoverageModel", "Containers", "CodingStore", "Pipeline", "CLibArgon2", "Hummingbird", "HummingbirdCore",
      "HummingbirdTLS", "ServiceLifecycle", "HTTPTypes",
      "NIOCore", "NIOPosix", "NIOSSL", "Logging", "Foundation",
    ],
    "qamtu": ["CoverageModel", "Pipeline", "Workbench", "ArgumentParser", "Foundation", "Logging"],
  ]

  /// Outside libraries that only one file of a target may import, so that their types stay in it.
  static let oneFile: Set<String> = ["CLibArgon2", "CLibRSVG", "CLibXLSXWriter", "CLibXML2", "GRDBSQLite"]
}
