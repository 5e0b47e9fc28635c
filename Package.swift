// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// The manifest is the architecture: imports point one way, and only to what a room needs.
// ARCHITECTURE.md says what each target decides.
let package = Package(
  name: "rapporteur",
  products: [
    .executable(name: "rapporteur", targets: ["rapporteur"]),
    // For the nested package Workbench/, which the program never imports.
    .library(
      name: "RapporteurRooms",
      targets: [
        "Dossier", "News", "Language", "Extraction", "Reconciliation", "Store", "Pipeline",
      ]),
    // Inputs broken at random, for the tests and for Workbench/Fuzzing.
    .library(name: "RapporteurFuzzing", targets: ["Fuzzing", "News"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    // What Hummingbird stands on; named where the web room touches it.
    .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.34.1"),
    .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log.git", from: "1.14.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.0.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CXml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),
    .target(name: "CKernels", cSettings: [.unsafeFlags(["-O3"])]),

    .target(name: "Dossier", swiftSettings: strict),
    .target(name: "News", dependencies: ["Dossier", "CXml2", "CZlib"], swiftSettings: strict),
    .target(name: "Language", dependencies: ["CKernels"], swiftSettings: strict),
    .target(name: "Extraction", dependencies: ["Dossier", "Language"], swiftSettings: strict),
    .target(name: "Reconciliation", dependencies: ["Dossier"], swiftSettings: strict),
    .target(name: "Briefing", dependencies: ["Dossier"], swiftSettings: strict),
    .target(
      name: "Store", dependencies: ["Dossier", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .target(name: "Feeds", dependencies: ["News", "Dossier", "CCurl"], swiftSettings: strict),
    .target(
      name: "Exports", dependencies: ["Dossier", "Briefing", "CXml2"], swiftSettings: strict),
    .target(
      name: "Pages",
      dependencies: [
        "Dossier", "Store", "Briefing", .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),
    .target(
      name: "Web",
      dependencies: [
        "Pages", "Store", "Dossier", .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      swiftSettings: strict),
    .target(
      name: "Resources",
      resources: [.copy("English"), .copy("Diplomacy"), .copy("Schema"), .copy("Pages")],
      swiftSettings: strict),
    .target(
      name: "Pipeline",
      dependencies: [
        "Dossier", "News", "Language", "Extraction", "Reconciliation", "Resources", "Store",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "rapporteur",
      dependencies: [
        "Pipeline", "Briefing", "Dossier", "Store", "Feeds", "Exports", "Web", "Pages", "Resources",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .target(
      name: "Fuzzing", dependencies: ["News", "Dossier"], path: "Tests/Fuzzing",
      swiftSettings: strict),
    .testTarget(name: "DossierTests", dependencies: ["Dossier"], swiftSettings: strict),
    .testTarget(
      name: "NewsTests", dependencies: ["News", "Dossier", "CZlib", "Fuzzing"],
      exclude: ["Corpus"], swiftSettings: strict),
    .testTarget(
      name: "LanguageTests", dependencies: ["Language", "Resources"], swiftSettings: strict),
    .testTarget(
      name: "ExtractionTests",
      dependencies: ["Extraction", "Language", "Dossier", "Resources", "Pipeline"],
      swiftSettings: strict),
    .testTarget(
      name: "ReconciliationTests", dependencies: ["Reconciliation", "Dossier"],
      swiftSettings: strict),
    .testTarget(
      name: "BriefingTests", dependencies: ["Briefing", "Dossier"], swiftSettings: strict),
    .testTarget(
      name: "FeedsTests", dependencies: ["Feeds", "News", "Dossier"], swiftSettings: strict),
    .testTarget(name: "ExportsTests", dependencies: ["Exports", "Dossier"], swiftSettings: strict),
    .testTarget(
      name: "PagesTests", dependencies: ["Pages", "Store", "Dossier", "Resources"],
      swiftSettings: strict),
    .testTarget(
      name: "WebTests", dependencies: ["Web", "Pages", "Store", "Dossier"], swiftSettings: strict),
    .testTarget(name: "StoreTests", dependencies: ["Store", "Dossier"], swiftSettings: strict),
    .testTarget(
      name: "ResourcesTests",
      dependencies: ["Resources", "Language", "Extraction", "Reconciliation"],
      swiftSettings: strict),
    // Runs the built program and reads its JSON as a stranger would: no room of ours is imported.
    .testTarget(
      name: "EndToEndTests", dependencies: ["rapporteur"], exclude: ["Golden"],
      swiftSettings: strict),
  ]
)
