/// Which units have a run of words: the first few of each run.
///
/// Nearly every run stands in one unit alone and finds nothing. All runs are announced first, in two
/// bits each, and only those that came more than once are remembered with their units.
struct RunHolders {
  private static let rememberedPerRun = 6
  private static let comparedPerUnit = 8
  /// Bits for each run that is expected: one run in so many passes for repeated without being so,
  /// which costs time and changes nothing.
  private static let bitsPerRun = 16
  /// Runs of a sentence of news.
  private static let runsPerUnit = 20

  private var once: [UInt64]
  private var again: [UInt64]
  private let mask: UInt64

  private var table = CodeTable()
  private var units: [[Int32]] = []
  /// For each unit, how many of the runs that are looked up it shares; 0 between lookups.
  private var shared: [Int32]

  /// - Parameter count: how many units there are.
  init(_ count: Int) {
    var bits = 1024
    while bits < count * Self.runsPerUnit * Self.bitsPerRun { bits *= 2 }
    mask = UInt64(bits - 1)
    once = Array(repeating: 0, count: bits / 64)
    again = once
    shared = Array(repeating: 0, count: count)
  }

  /// Every run of every unit, before any is looked up.
  mutating func announce(_ run: UInt64) {
    let (word, bit) = place(run)
    if once[word] & bit == 0 { once[word] |= bit } else { again[word] |= bit }
  }

  /// The runs that may stand elsewhere too.
  func repeated(_ runs: [UInt64]) -> [UInt64] {
    runs.filter { run in
      let (word, bit) = place(run)
      return again[word] & bit != 0
    }
  }

  private func place(_ run: UInt64) -> (word: Int, bit: UInt64) {
    let position = run & mask
    return (Int(position >> 6), 1 << (position & 63))
  }

  mutating func add(_ unit: Int, to run: UInt64) {
    let number = table.add(run)
    if number == units.count { units.append([]) }
    // A unit that has a run twice is remembered once.
    guard units[number].count < Self.rememberedPerRun, units[number].last != Int32(unit) else {
      return
    }
    units[number].append(Int32(unit))
  }

  /// The units that share most of the runs, of equals the first.
  mutating func candidates(_ runs: [UInt64]) -> [Int] {
    var met: [Int32] = []
    for run in runs {
      guard let number = table.number(of: run) else { continue }
      for unit in units[number] {
        if shared[Int(unit)] == 0 { met.append(unit) }
        shared[Int(unit)] += 1
      }
    }
    guard !met.isEmpty else { return [] }
    met.sort { (shared[Int($1)], $0) < (shared[Int($0)], $1) }
    for unit in met { shared[Int(unit)] = 0 }
    return met.prefix(Self.comparedPerUnit).map(Int.init)
  }
}
