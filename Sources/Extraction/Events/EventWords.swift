package import Dossier

/// Lists of words by which the sentence around a trigger is read, each with an example that stands
/// or falls with one of its words.
struct EventWords: Decodable, Sendable {
  /// Prepositions under which those stand who take part alike.
  let company: WordList
  /// Prepositions under which stands whom it concerns, not where or when it is.
  let toward: WordList
  /// Prepositions under which stands what is talked about.
  let about: WordList
  /// Nouns for happenings in which several take part.
  let happenings: WordList
  let conferences: WordList
  let negotiations: WordList
  /// What one speaks by when one does not meet.
  let telephones: WordList
  /// "with the participation of …".
  let attendance: WordList
  /// "attended by …".
  let attending: WordList
  /// "hosted by …".
  let hosting: WordList
  /// "mediated by …".
  let mediating: WordList
  /// "involving …".
  let including: WordList
  /// "a Norwegian-hosted meeting".
  let sponsoring: WordList
  /// Nouns for those of the happening that was just told.
  let thosePresent: WordList
  /// What a letter must do to be a request.
  let asking: WordList
  /// What one warns of when one threatens.
  let consequences: WordList
  /// Words of votes and games, in which one beats another without harm.
  let contests: WordList
  /// Who speaks to an outlet that nobody knows does not meet it.
  let speaking: WordList
  /// Parts of somebody's body: what is done to them is done to him.
  let limbs: WordList
  /// Nouns for so many that no single happening is told.
  let multitudes: WordList
  /// Types of deeds that harm those where they are done.
  let harms: WordList

  enum CodingKeys: String, CodingKey {
    case company, toward, about, happenings, conferences, negotiations, telephones, attendance
    case attending, hosting, mediating, including, sponsoring, asking, consequences, limbs, harms,
      contests, speaking, multitudes
    case thosePresent = "those_present"
  }
}

/// Words of one kind, as lemmas.
package struct WordList: Decodable, Sendable {
  package let words: Set<String>
  package let example: Example

  /// A sentence, and what must be read in it.
  package struct Example: Decodable, Sendable {
    package let text: String
    package let type: EventType
    package let mode: String?
    package let status: EventStatus?
    package let topic: String?
    /// Part of a name → role.
    package let participants: [String: ParticipantRole]
  }
}
