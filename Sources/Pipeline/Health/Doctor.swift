import Foundation
import Language
import News
import Resources

/// Looks at everything that a run needs: the data, the weights, the processor, and how fast it reads.
public struct Doctor: Sendable {
  let threads: Int

  public init(threads: Int) {
    self.threads = threads
  }

  public func examine() -> Diagnosis {
    var diagnosis = Diagnosis(
      version: Pipeline.version,
      kernel: Diagnosis.Kernel(
        name: EncoderKernel.best.rawValue, available: EncoderKernel.available.map(\.rawValue)),
      libraries: Diagnosis.Libraries(swift: Self.swift, libxml2: PageParser.version))
    do {
      diagnosis.kernel.name = try KernelSetting.kernel().rawValue
    } catch {
      diagnosis.add(
        "\(error)", remedy: "unset \(KernelSetting.variable), or name a kernel of this processor")
    }
    if EncoderKernel.best == .portable {
      diagnosis.notes.append(
        "this processor has neither AVX2 nor AVX-512 VNNI: the answers are the same, reading takes "
          + "about three times as long")
    }
    guard findResources(&diagnosis) else { return diagnosis }
    examineWeights(&diagnosis)
    examineKnowledge(&diagnosis)
    diagnosis.residentMegabytes = ProcessMemory.residentMegabytes.map(Self.tenths)
    if diagnosis.isHealthy { examineReading(&diagnosis) }
    return diagnosis
  }

  // MARK: Data

  private func findResources(_ diagnosis: inout Diagnosis) -> Bool {
    do {
      diagnosis.resources = try Resources.folder.path
      return true
    } catch {
      diagnosis.add(
        "\(error)", remedy: "install the program again, with its resources folder beside it")
      return false
    }
  }

  private func examineWeights(_ diagnosis: inout Diagnosis) {
    do {
      let file = try Resources.english("encoder.safetensors")
      let size = try FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int ?? 0
      diagnosis.weights = Diagnosis.Weights(
        megabytes: Self.tenths(Double(size) / 1_048_576), checksumHolds: false)
      try EncoderWeights.verifyChecksum(of: file)
      diagnosis.weights?.checksumHolds = true
      let vocabulary = try Resources.english("wordpiece.txt")
      let time = try Self.milliseconds {
        _ = try EncoderWeights(contentsOf: file, vocabulary: vocabulary)
      }
      diagnosis.weights?.loadMilliseconds = time
    } catch {
      diagnosis.add(
        "the weights of the language core cannot be used: \(error)",
        remedy: "install the program again; a copy that was cut short or altered is refused")
    }
  }

  private func examineKnowledge(_ diagnosis: inout Diagnosis) {
    guard diagnosis.weights?.loadMilliseconds != nil else { return }
    do {
      let time = try Self.milliseconds { _ = try Pipeline(threads: threads) }
      diagnosis.knowledge = Diagnosis.Knowledge(isWhole: true, loadMilliseconds: time)
    } catch is KernelSettingError {
      // Told above.
    } catch {
      diagnosis.add(
        "\(error)",
        remedy: "undo your change to that file, or install the program again with its resources")
    }
  }

  // MARK: Reading

  private func examineReading(_ diagnosis: inout Diagnosis) {
    do {
      let loader = KnowledgeLoader()
      let kernel = try KernelSetting.kernel()
      let text = Array(DoctorText.text.unicodeScalars)
      let reader = try loader.analyzer(threads: threads, kernel: kernel, remembered: 0)
      let sentences = reader.sentences(in: [text[...]])
      let portable = try loader.analyzer(threads: 1, kernel: .portable, remembered: 0)
      let agrees = portable.sentences(in: [text[...]]) == sentences
      diagnosis.kernel.agrees = agrees
      if !agrees {
        diagnosis.add(
          "the kernel \(kernel.rawValue) gives other answers than the portable one",
          remedy: "set \(KernelSetting.variable)=portable, and report the processor's name")
      }
      let words = sentences.joined().reduce(0) { $0 + $1.tokens.count }
      // The best of some rounds: other work on the machine only ever takes away.
      let times = (0..<5).map { _ in
        Self.milliseconds { _ = reader.sentences(in: [text[...]]) }
      }
      let best = max(times.min() ?? 1, 0.1)
      diagnosis.speed = Diagnosis.Speed(
        words: words, wordsPerSecond: Int(Double(words) * 1000 / best), threads: threads)
    } catch {
      diagnosis.add("\(error)", remedy: "install the program again, with its resources")
    }
  }

  private static func milliseconds(_ work: () throws -> Void) rethrows -> Double {
    let time = try ContinuousClock().measure(work)
    return tenths(time / .milliseconds(1))
  }

  private static func tenths(_ number: Double) -> Double { (number * 10).rounded() / 10 }

  /// The newest language version that the compiler of this build knew.
  private static var swift: String {
    #if compiler(>=6.4)
      "6.4 or newer"
    #elseif compiler(>=6.3)
      "6.3"
    #elseif compiler(>=6.2)
      "6.2"
    #else
      "6.1 or older"
    #endif
  }
}
