/// Words that tell what somebody is: given names by gender, titles, nouns of persons and bodies.
///
/// Read from `English/people.json`.
package struct PersonLexicon: Decodable, Sendable {
  struct ByGender: Decodable, Sendable {
    let male: Set<String>
    let female: Set<String>
  }

  struct Titles: Decodable, Sendable {
    let male: Set<String>
    let female: Set<String>
    let any: Set<String>
  }

  struct Nouns: Decodable, Sendable {
    let male: Set<String>
    let female: Set<String>
    let person: Set<String>
    let body: Set<String>
    /// Bodies of any sort: "organization", "company".
    let anyBody: Set<String>
    /// What somebody is to somebody: "wife", "successor".
    let relation: Set<String>
  }

  let source: String
  let example: String
  let givenNames: ByGender
  /// Short and full given name.
  let shortNames: [[String]]
  /// Words before a name that are no part of it.
  let titles: Titles
  /// Words behind a name that are no part of it.
  let suffixes: Set<String>
  let nouns: Nouns
  /// "appointed her judge", "known as the Fox": the object is what follows.
  let naming: Set<String>
  /// "became a judge".
  let becoming: Set<String>
  let interviewing: Set<String>
  /// "spoke with", "talked to": how an interview is told of.
  let talking: Set<String>

  package let pronouns: [Pronoun]
  /// Nouns that "who" cannot stand for.
  package let faceless: Faceless

  /// The forms of one pronoun, and whom it can speak of.
  package struct Pronoun: Decodable, Sendable {
    package let words: [String]
    /// "person" where it speaks of people only.
    let kind: String?
    let gender: String?
    let plural: Bool?
    package let example: Example
  }

  package struct Faceless: Decodable, Sendable {
    let words: Set<String>
    package let example: Example

    package struct Example: Decodable, Sendable {
      package let text: String
      /// Part of the name of whom "who" does not stand for.
      package let not: String
    }
  }

  package struct Example: Decodable, Sendable {
    package let text: String
    /// The mentions of one actor, as they stand in the text.
    package let chain: [String]
  }

  func isPerson(_ noun: String) -> Bool {
    nouns.person.contains(noun) || nouns.male.contains(noun) || nouns.female.contains(noun)
      || nouns.relation.contains(noun)
  }

  func gender(ofNoun noun: String) -> Gender? {
    nouns.male.contains(noun) ? .male : nouns.female.contains(noun) ? .female : nil
  }

  func gender(ofGivenName name: String) -> Gender? {
    givenNames.male.contains(name) ? .male : givenNames.female.contains(name) ? .female : nil
  }

  func gender(ofTitle title: String) -> Gender? {
    titles.male.contains(title) ? .male : titles.female.contains(title) ? .female : nil
  }

  func isTitle(_ word: String) -> Bool {
    titles.any.contains(word) || titles.male.contains(word) || titles.female.contains(word)
  }
}

enum Gender: String, Hashable, Sendable {
  case male, female
}
