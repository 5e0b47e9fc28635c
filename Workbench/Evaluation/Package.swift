// swift-tools-version: 6.1
import PackageDescription

// Measures the program on benchmarks of others' making, which stay outside the repository. The
// program never imports it.
let package = Package(
  name: "evaluation",
  dependencies: [
    .package(name: "rapporteur", path: "../.."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .executableTarget(
      name: "evaluate",
      dependencies: [
        .product(name: "RapporteurRooms", package: "rapporteur"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ])
  ]
)
