import Foundation
import Testing

@testable import Language

@Suite("Weights files")
struct EncoderWeightsTests {
  /// A container with one int8 matrix and one float vector.
  func container(
    _ header: String = """
    {"__metadata__":{"format":"rapporteur.encoder/1"},\
    "m":{"dtype":"I8","shape":[2,4],"data_offsets":[0,8]},\
    "v":{"dtype":"F32","shape":[2],"data_offsets":[8,16]}}
    """, length: UInt64? = nil, data: [UInt8] = [UInt8](repeating: 1, count: 16)
  ) -> [UInt8] {
    let bytes = Array(header.utf8)
    let size = length ?? UInt64(bytes.count)
    return (0..<8).map { UInt8(truncatingIfNeeded: size >> ($0 * 8)) } + bytes + data
  }

  func mapped(_ bytes: [UInt8], _ body: (MappedFile) throws -> Void) throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("weights-\(UUID().uuidString).safetensors")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    try body(try MappedFile(file))
  }

  @Test("give the tensors that their header names")
  func reads() throws {
    try mapped(container()) { file in
      let tensors = try TensorFile(file)
      #expect(tensors.metadata == ["format": "rapporteur.encoder/1"])
      #expect(try tensors.bytes("m", [2, 4])[7] == 1)
      let floats = try tensors.floats("v", [2])
      withExtendedLifetime(floats) {
        #expect(floats.start[1] == Float(bitPattern: 0x0101_0101))
      }
      #expect(try tensors.rows("m") == 2)
    }
  }

  @Test("are refused wherever they are cut off")
  func truncated() throws {
    let whole = container()
    for count in 1..<whole.count {
      try mapped(Array(whole[..<count])) { file in
        #expect(throws: EncoderWeightsError.self) {
          let tensors = try TensorFile(file)
          _ = try tensors.bytes("m", [2, 4])
          _ = try tensors.floats("v", [2])
        }
      }
    }
  }

  @Test("are read or refused, whatever byte was changed", arguments: 0..<200)
  func fuzzed(seed: Int) throws {
    var randomness = Randomness(seed: UInt64(seed))
    var bytes = container()
    for _ in 0..<Int.random(in: 1...4, using: &randomness) {
      let place = Int.random(in: bytes.indices, using: &randomness)
      bytes[place] = UInt8.random(in: 0...255, using: &randomness)
    }
    try mapped(bytes) { file in
      do {
        let tensors = try TensorFile(file)
        _ = try tensors.bytes("m", [2, 4])
        _ = try tensors.floats("v", [2])
        _ = try tensors.rows("m")
      } catch is EncoderWeightsError {}
    }
  }

  @Test(
    "are refused when a header points out of the file or at something else",
    arguments: [
      #"{"m":{"dtype":"I8","shape":[2,4],"data_offsets":[-8,0]}}"#,
      #"{"m":{"dtype":"I8","shape":[2,4],"data_offsets":[9,17]}}"#,
      #"{"m":{"dtype":"I8","shape":[2,4],"data_offsets":[9223372036854775800,9223372036854775807]}}"#,
      #"{"m":{"dtype":"I8","shape":[2,4],"data_offsets":[0,7]}}"#,
      #"{"m":{"dtype":"I8","shape":[2,4],"data_offsets":[]}}"#,
      #"{"m":{"dtype":"I8","shape":[4,2],"data_offsets":[0,8]}}"#,
      #"{"m":{"dtype":"F32","shape":[2,4],"data_offsets":[0,8]}}"#,
      #"{"m":{"dtype":"I8","shape":[2,4],"data_offsets":[8,0]}}"#,
      #"{"m":{"dtype":"I8","shape":[2,4],"data_offsets":[0,8]},"n":{"dtype":"I8","shape":[8],"data_offsets":[4,12]}}"#,
      #"{"m":{"dtype":"I8","shape":[2,4],"data_offsets":[0,8]},"n":{"dtype":"I8","shape":[8],"data_offsets":[0,8]}}"#,
      #"{"m":{"dtype":"I8","shape":[2,4],"data_offsets":[0,8]},"n":{"dtype":"F32","shape":[9000000000],"data_offsets":[8,36000000008]}}"#,
      #"{"m":{"dtype":"I8","shape":[9223372036854775807,9223372036854775807],"data_offsets":[0,8]}}"#,
      #"{"m":{"dtype":"I8","shape":[2,4],"data_offsets":[0,1e30]}}"#,
      #"{"m":[]}"#, #"{"#, #"[]"#, "",
    ])
  func misshapen(header: String) throws {
    try mapped(container(header)) { file in
      #expect(throws: EncoderWeightsError.self) {
        _ = try TensorFile(file).bytes("m", [2, 4])
      }
    }
  }

  @Test(
    "are refused when they state a header longer than the file",
    arguments: [17, 1 << 20, UInt64.max])
  func longHeader(length: UInt64) throws {
    try mapped(container("{}", length: length, data: [])) { file in
      #expect(throws: EncoderWeightsError.self) { try TensorFile(file) }
    }
  }

  @Test("are refused for a number that is none, and the tensor is named")
  func notANumber() throws {
    let header = #"{"v":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}"#
    try mapped(container(header, data: [0, 0, 0xC0, 0x7F])) { file in
      let name = file.name
      #expect(throws: EncoderWeightsError(file: name, reason: "v holds what is no number")) {
        _ = try TensorFile(file).floats("v", [1])
      }
    }
  }

  @Test("are refused when the checksum beside them is missing or another's")
  func checksum() throws {
    try mapped(container()) { file in
      let beside = FileManager.default.temporaryDirectory
        .appendingPathComponent("weights-\(UUID().uuidString).sha256")
      #expect(throws: EncoderWeightsError.self) { try Checksum.verify(file, against: beside) }
      try Data("00ff\n".utf8).write(to: beside)
      defer { try? FileManager.default.removeItem(at: beside) }
      #expect(throws: EncoderWeightsError.self) { try Checksum.verify(file, against: beside) }
      let right = Checksum.hexadecimal(Checksum.digest(of: file.bytes))
      try Data("\(right)  weights.safetensors\n".utf8).write(to: beside)
      try Checksum.verify(file, against: beside)
    }
  }

  @Test("that are not there are refused by name")
  func absent() {
    let nowhere = URL(fileURLWithPath: "/nonexistent/encoder.safetensors")
    #expect(throws: EncoderWeightsError.self) {
      try EncoderWeights(contentsOf: nowhere, vocabulary: nowhere)
    }
  }
}
