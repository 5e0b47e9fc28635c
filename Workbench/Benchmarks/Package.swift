// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [
    .package(name: "rapporteur", path: "../.."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .executableTarget(
      name: "EncoderBenchmark",
      dependencies: [.product(name: "RapporteurRooms", package: "rapporteur")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "ReconciliationBenchmark",
      dependencies: [
        .product(name: "RapporteurRooms", package: "rapporteur"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6)]),
  ]
)
