/// Where an article was found.
struct InputPlace: Hashable {
  /// What messages call the input.
  var name: String
  /// What an article keeps of it; nil for standard input.
  var path: String?

  /// The record of this number within.
  func record(_ number: Int) -> InputPlace {
    InputPlace(name: "\(name):\(number)", path: path.map { "\($0):\(number)" })
  }

  func refused(_ reason: RefusalReason) -> Reading {
    .refused(Refusal(name: name, reason: reason))
  }
}
