// swift-tools-version: 6.1
import Foundation
import PackageDescription

/// The comparison with oneDNN is built only where its headers are (Debian: libdnnl-dev).
let hasOneDNN = ["/usr/include/dnnl.hpp", "/usr/local/include/dnnl.hpp"].contains {
  FileManager.default.fileExists(atPath: $0)
}

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
      name: "StoreBenchmark",
      dependencies: [
        .product(name: "RapporteurRooms", package: "rapporteur"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "ExtractionBenchmark",
      dependencies: [
        .product(name: "RapporteurRooms", package: "rapporteur"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "ReconciliationBenchmark",
      dependencies: [
        .product(name: "RapporteurRooms", package: "rapporteur"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6)]),
  ],
  cxxLanguageStandard: .cxx17
)

if hasOneDNN {
  package.targets += [
    .target(name: "OneDNN", linkerSettings: [.linkedLibrary("dnnl")]),
    .executableTarget(
      name: "ProductBenchmark",
      dependencies: ["OneDNN", .product(name: "RapporteurRooms", package: "rapporteur")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
  ]
}
