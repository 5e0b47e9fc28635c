// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "rapporteur", path: "../..")],
  targets: [
    .executableTarget(
      name: "EncoderBenchmark",
      dependencies: [.product(name: "RapporteurRooms", package: "rapporteur")],
      swiftSettings: [.swiftLanguageMode(.v6)])
  ]
)
