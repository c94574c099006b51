// swift-tools-version: 6.1
import PackageDescription

/// Settings of every target: Swift 6 mode, warnings are errors, imports say who sees them.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// On Linux the linker finds librsvg without help, and its pkg-config flags hold one that the package manager warns about;
// the shim declares the few functions it needs and so does without the headers.
#if os(macOS)
  let librsvg: String? = "librsvg-2.0"
#else
  let librsvg: String? = nil
#endif

/// A stage sees the field's nouns, the byte containers, and its own outside libraries; never another stage.
/// `Tests/ArchitectureTests` holds the same table against the sources themselves.
let package = Package(
  name: "qamtu",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "qamtu", targets: ["qamtu"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibArgon2", pkgConfig: "libargon2",
      providers: [.apt(["libargon2-dev"]), .brew(["argon2"])]),
    .systemLibrary(
      name: "CLibCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(
      name: "CLibRSVG", pkgConfig: librsvg,
      providers: [.apt(["librsvg2-dev"]), .brew(["librsvg"])]),
    .systemLibrary(
      name: "CLibXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),

    .target(name: "CoverageModel", swiftSettings: strict),
    .target(
      name: "Containers", dependencies: ["CLibCrypto", "CLibXLSXWriter", "CLibXML2", "CZlib"], swiftSettings: strict),
    .target(
      name: "Codebooks",
      dependencies: ["CoverageModel", "Containers", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(name: "Interchange", dependencies: ["CoverageModel", "Containers"], swiftSettings: strict),
    .target(name: "Extraction", dependencies: ["CoverageModel", "Containers", "CLibXML2"], swiftSettings: strict),
    .target(name: "Mentions", dependencies: ["CoverageModel"], swiftSettings: strict),
    .target(
      name: "Capture",
      dependencies: [
        "CoverageModel", "Containers",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ],
      swiftSettings: strict),
    .target(
      name: "CodingStore",
      dependencies: [
        "CoverageModel", "Containers", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(name: "Aggregation", dependencies: ["CoverageModel"], swiftSettings: strict),
    .target(name: "Reliability", swiftSettings: strict),
    .target(
      name: "Reports",
      dependencies: ["CoverageModel", "Containers", "CLibRSVG"],
      swiftSettings: strict),
    .target(
      name: "Pipeline",
      dependencies: [
        "CoverageModel", "Containers", "Codebooks", "Interchange", "Capture", "Extraction", "Mentions",
        "CodingStore",
        "Aggregation", "Reliability", "Reports",
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
    .target(
      name: "Workbench",
      dependencies: [
        "CoverageModel", "Containers", "CodingStore", "Pipeline", "CLibArgon2",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HummingbirdTLS", package: "hummingbird"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "Logging", package: "swift-log"),
      ],
      resources: [.copy("Assets")],
      swiftSettings: strict),
    .executableTarget(
      name: "qamtu",
      dependencies: [
        "CoverageModel", "Pipeline", "Workbench",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["CoverageModel", "CZlib"], path: "Tests/TestSupport", swiftSettings: strict),
    .target(name: "ToneTexts", dependencies: ["Mentions"], path: "Training/ToneTexts", swiftSettings: strict),
    .testTarget(name: "CoverageModelTests", dependencies: ["CoverageModel", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ContainersTests", dependencies: ["Containers", "TestSupport"], resources: [.copy("Samples")],
      swiftSettings: strict),
    .testTarget(
      name: "CodebooksTests", dependencies: ["Codebooks", "CoverageModel", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "InterchangeTests",
      dependencies: ["Interchange", "CoverageModel", "Containers", "Codebooks", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "MentionsTests", dependencies: ["Mentions", "Containers", "CoverageModel", "TestSupport", "ToneTexts"],
      resources: [.copy("Samples")],
      swiftSettings: strict),
    .testTarget(
      name: "CaptureTests",
      dependencies: [
        "Capture", "Containers", "CoverageModel", "TestSupport",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ], swiftSettings: strict),
    .testTarget(
      name: "AggregationTests", dependencies: ["Aggregation", "Interchange", "CoverageModel", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ExtractionTests", dependencies: ["Extraction", "CoverageModel", "Containers", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "CodingStoreTests",
      dependencies: [
        "CodingStore", "CoverageModel", "Containers", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ReliabilityTests", dependencies: ["Reliability", "TestSupport"], resources: [.copy("Cases")],
      swiftSettings: strict),
    .testTarget(
      name: "ReportsTests", dependencies: ["Reports", "CoverageModel", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "PipelineTests",
      dependencies: [
        "Pipeline", "Aggregation", "Extraction", "Interchange", "CodingStore", "CoverageModel", "Containers",
        "Reliability", "Reports", "TestSupport",
        .product(name: "Logging", package: "swift-log"),
      ], swiftSettings: strict),
    .testTarget(
      name: "WorkspaceTests",
      dependencies: [
        "qamtu", "Pipeline", "CodingStore", "Interchange", "CoverageModel", "Containers", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], swiftSettings: strict),
    .testTarget(
      name: "WorkbenchTests",
      dependencies: [
        "Workbench", "Pipeline", "CodingStore", "CoverageModel", "Containers", "TestSupport",
        .product(name: "Logging", package: "swift-log"),
      ], swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// Ordinary builds do not pay for the benchmark; `QAMTU_BENCH=1 swift build -c release --product qamtu-bench` asks for it.
if Context.environment["QAMTU_BENCH"] != nil {
  package.products.append(.executable(name: "qamtu-bench", targets: ["QamtuBench"]))
  package.targets.append(
    .executableTarget(
      name: "QamtuBench",
      dependencies: [
        "CoverageModel", "Containers", "Interchange", "Aggregation", "Extraction", "Mentions", "Reliability",
        "TestSupport", "CLibXML2", "CZlib",
      ],
      path: "Benchmarks/QamtuBench", swiftSettings: strict))
}

// The model that extraction ships with is learnt by a tool of its own: `QAMTU_TRAIN=1 swift build -c release --product qamtu-train`.
if Context.environment["QAMTU_TRAIN"] != nil {
  package.products.append(.executable(name: "qamtu-train", targets: ["QamtuTrain"]))
  package.targets.append(
    .executableTarget(
      name: "QamtuTrain", dependencies: ["CoverageModel", "Extraction", "Mentions", "Containers", "ToneTexts"],
      path: "Training/QamtuTrain", swiftSettings: strict))
}
