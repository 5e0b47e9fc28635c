import Foundation
package import Language

/// Which of the encoder's kernels runs: the fastest, unless the environment names one, as a test of
/// the others does.
package enum KernelSetting {
  package static let variable = "RAPPORTEUR_KERNEL"

  package static func kernel(
    in environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(KernelSettingError) -> EncoderKernel {
    guard let name = environment[variable], !name.isEmpty else { return .best }
    guard let kernel = EncoderKernel(rawValue: name), EncoderKernel.available.contains(kernel)
    else { throw KernelSettingError(name: name) }
    return kernel
  }
}

/// The environment names a kernel that is none, or that this processor cannot run.
public struct KernelSettingError: Error, CustomStringConvertible {
  public var name: String

  public var description: String {
    let names = EncoderKernel.available.map(\.rawValue).joined(separator: ", ")
    return "\(KernelSetting.variable) names \(name); this processor runs \(names)"
  }
}
