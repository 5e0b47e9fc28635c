// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "fuzzing",
  dependencies: [
    .package(name: "rapporteur", path: "../.."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .executableTarget(
      name: "fuzz",
      dependencies: [
        .product(name: "RapporteurFuzzing", package: "rapporteur"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6)])
  ]
)
