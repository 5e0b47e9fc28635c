/// The words of an obligation, with the words for one deed made one ("leave", "pull out").
enum ObligationWords {
  /// What is to be done, each kind by its first word.
  private static let families: [[String]] = [
    [
      "withdraw", "withdraws", "withdrawal", "withdrawals", "withdrawing", "withdrawn", "leave",
      "leaves", "leaving", "pull", "pulling", "pullout", "exit", "exits", "exiting", "depart",
      "departure", "evacuate", "evacuation",
    ],
    ["release", "releases", "releasing", "free", "freeing", "hand", "return", "returning"],
    ["disarm", "disarming", "disarmament", "demobilize", "demobilise", "dismantle", "dismantling"],
    ["lift", "lifting", "ease", "easing", "remove", "removing", "removal"],
    ["pay", "pays", "paying", "payment", "transfer"],
    ["open", "opens", "opening", "reopen", "reopening"],
    ["vote", "elect", "election", "elections", "ballot", "referendum"],
    ["ratify", "ratification"], ["sign", "signing", "signature"],
    ["report", "submit", "present", "deliver", "delivery"],
  ]

  private static let kindOfWord: [String: String] = {
    var kinds: [String: String] = [:]
    for family in families { for word in family { kinds[word] = family[0] } }
    return kinds
  }()

  /// The codes of the kinds of deeds.
  static let kinds = Set(families.map { StableHash.of($0[0]) })

  static func words(_ text: String) -> Set<UInt64> {
    Set(
      LetterFolder.words(text).filter { !FunctionWords.contains($0) }
        .map { StableHash.of(kindOfWord[$0] ?? $0) })
  }
}
