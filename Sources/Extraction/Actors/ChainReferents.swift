import Dossier
import Language

/// Whom pronouns and descriptions mean, from the chains of all that an article calls each actor.
struct ChainReferents: Sendable {
  enum Referent: Sendable {
    /// Somebody whom the article names.
    case member(Int)
    /// Somebody whom it describes there.
    case mention(Cast.Spot)
  }

  /// Parts of all names in a chain that have to be one member's.
  private static let most = 2.0 / 3

  /// "he", "she": told by the chain alone.
  private var pronouns: [Cast.Spot: Referent] = [:]
  /// "the surgeon", where nothing else tells it; "the city's chief surgeon" may be another.
  private var descriptions: [Cast.Spot: Referent] = [:]

  /// - Parameter cast: whose names are gathered.
  init(_ builder: ChainBuilder, cast: Cast) {
    for chain in builder.chains where !chain.isPlural {
      let others = chain.mentions.filter {
        builder.mentions[$0.sentence][$0.index].form != .name
      }
      guard !others.isEmpty else { continue }
      let named = Self.named(chain, builder, cast)
      let referent = named ?? Self.described(chain, builder, cast)
      for place in others {
        let mention = builder.mentions[place.sentence][place.index]
        for (index, other) in cast.mentions[place.sentence].enumerated()
        where other.form == mention.form && other.head == mention.head {
          let spot = Cast.Spot(sentence: place.sentence, mention: index)
          if mention.form == .pronoun {
            if chain.kind == .person { pronouns[spot] = referent }
          } else if !other.isPlural, mention.modifiers.isEmpty {
            descriptions[spot] = named
          }
        }
      }
    }
  }

  func pronoun(_ spot: Cast.Spot) -> Referent? { pronouns[spot] }
  func description(_ spot: Cast.Spot) -> Referent? { descriptions[spot] }

  private static func named(
    _ chain: Chain, _ builder: ChainBuilder, _ cast: Cast
  ) -> Referent? {
    let votes = ChainMembers(builder: builder, cast: cast).votes(chain)
    let all = votes.values.reduce(0, +)
    guard let best = votes.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      Double(best.value) >= most * Double(all),
      (chain.kind == .person) == (cast.members[best.key].kind == .person)
    else { return nil }
    return .member(best.key)
  }

  private static func described(
    _ chain: Chain, _ builder: ChainBuilder, _ cast: Cast
  ) -> Referent? {
    guard chain.name.isEmpty else { return nil }
    for place in chain.mentions {
      let mention = builder.mentions[place.sentence][place.index]
      guard mention.form == .nominal,
        let index = cast.mentions[place.sentence].firstIndex(where: {
          $0.form != .pronoun && $0.head == mention.head
        })
      else { continue }
      return .mention(Cast.Spot(sentence: place.sentence, mention: index))
    }
    return nil
  }
}
