/// Addresses that may become links.
public enum WebAddress {
  /// The address where it is plain http or https and holds nothing that a renderer would have to
  /// escape twice; nil otherwise ("javascript:…").
  public static func link(_ address: String) -> String? {
    let lowered = address.prefix(8).lowercased()
    guard lowered.hasPrefix("http://") || lowered.hasPrefix("https://"), address.utf8.count <= 2048
    else { return nil }
    let allowed = address.unicodeScalars.allSatisfy { scalar in
      scalar.value > 0x20 && scalar.value != 0x7F && !(0x80...0x9F).contains(scalar.value)
        && !"\"'<>\\`{}|^()[]".unicodeScalars.contains(scalar)
        && !scalar.properties.isWhitespace && scalar.properties.generalCategory != .format
    }
    return allowed ? address : nil
  }
}
