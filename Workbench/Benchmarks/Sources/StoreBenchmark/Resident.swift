import Foundation

/// What the process uses, as Linux counts it.
enum Resident {
  static var megabytes: Double { value("VmRSS:") }
  static var peakMegabytes: Double { value("VmHWM:") }

  static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func value(_ name: String) -> Double {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix(name) })
    else { return 0 }
    return (Double(line.filter(\.isNumber)) ?? 0) / 1024
  }
}
