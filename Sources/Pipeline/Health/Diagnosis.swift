/// How the program fares on this machine: what `rapporteur doctor` tells.
///
/// Parts are nil where what they rest on is broken; `problems` says what and how to mend it.
public struct Diagnosis: Encodable, Sendable {
  /// "rapporteur.doctor/1".
  public static let schema = "rapporteur.doctor/1"

  public var schema = Diagnosis.schema
  public var version: String
  public private(set) var isHealthy = true
  public private(set) var problems: [Problem] = []
  /// What is well and could be better.
  public var notes: [String] = []
  public var kernel: Kernel
  public var resources: String?
  public var weights: Weights?
  public var knowledge: Knowledge?
  public var speed: Speed?
  /// Resident memory of this process once everything is loaded, in megabytes (2^20 bytes).
  public var residentMegabytes: Double?
  public var cache = Diagnosis.cache
  public var libraries: Libraries

  /// The program has none: the same input gives the same bytes, whatever was run before.
  private static let cache = "none; nothing is kept between runs"

  public struct Problem: Encodable, Sendable {
    public var what: String
    /// What to do about it.
    public var remedy: String
  }

  /// The code that does the encoder's arithmetic.
  public struct Kernel: Encodable, Sendable {
    public var name: String
    /// Those that this processor can run, the fastest last.
    public var available: [String]
    /// Whether it gives the same answers as the one that runs on any processor.
    public var agrees: Bool?
  }

  public struct Weights: Encodable, Sendable {
    public var megabytes: Double
    public var checksumHolds: Bool
    public var loadMilliseconds: Double?
  }

  public struct Knowledge: Encodable, Sendable {
    public var isWhole: Bool
    /// For all of the program's data, the weights among them.
    public var loadMilliseconds: Double
  }

  public struct Speed: Encodable, Sendable {
    /// Of the built-in text.
    public var words: Int
    public var wordsPerSecond: Int
    public var threads: Int
  }

  public struct Libraries: Encodable, Sendable {
    /// The compiler that built the program, at least.
    public var swift: String
    public var libxml2: String
  }

  init(version: String, kernel: Kernel, libraries: Libraries) {
    self.version = version
    self.kernel = kernel
    self.libraries = libraries
  }

  mutating func add(_ what: String, remedy: String) {
    problems.append(Problem(what: what, remedy: remedy))
    isHealthy = false
  }
}
