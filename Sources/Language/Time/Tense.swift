/// The tense in which a happening is told, as far as it helps to choose between two calendar days.
public enum Tense: String, Hashable, Sendable, Codable, CaseIterable {
  case past
  /// "has been waging": from some time in the past up to now.
  case perfect
  case present
  case future
  case unknown
}
