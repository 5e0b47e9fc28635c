import CKernels

/// The code that does the encoder's arithmetic; all of them give the same answers.
public enum EncoderKernel: String, Sendable, CaseIterable {
  /// Any processor.
  case portable
  case avx2
  case avx512VNNI = "avx512-vnni"

  /// The kernels that this processor can run, the fastest last.
  public static var available: [EncoderKernel] { allCases.filter { kernel_runs($0.path) } }

  /// The fastest that this processor can run.
  public static var best: EncoderKernel { available.last ?? .portable }

  var path: kernel_path {
    switch self {
    case .portable: kernel_portable
    case .avx2: kernel_avx2
    case .avx512VNNI: kernel_avx512_vnni
    }
  }
}

/// How the encoder multiplies with its weights.
public enum EncoderArithmetic: Sendable {
  /// Weights rounded to int8, inputs to 256 steps a row.
  case rounded
  /// The inputs as they are: slow, and there to measure what rounding costs.
  case float
}
