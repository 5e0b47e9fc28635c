import Testing

@testable import Language

@Suite("Lemmatizer")
struct LemmatizerTests {
  @Test("Verbs whose past is their base are bases, and no other word is such a verb")
  func unchangedPast() {
    for verb in EnglishLexicons.lemmas.unchangedPast.sorted() {
      #expect(EnglishLexicons.lemmatizer.lemma(of: verb, tag: .verb) == verb)
      #expect(EnglishLexicons.lemmatizer.pastIsBase(of: verb, tag: .verb))
    }
    #expect(!EnglishLexicons.lemmatizer.pastIsBase(of: "cut", tag: .noun))
    #expect(!EnglishLexicons.lemmatizer.pastIsBase(of: "meet", tag: .verb))
  }

  @Test("Each rule gives its example")
  func examples() {
    let lexicon = EnglishLexicons.lemmas
    for (tag, rules) in lexicon.endings {
      for rule in rules {
        let lemma = EnglishLexicons.lemmatizer.lemma(
          of: rule.example[0], tag: PartOfSpeech(rawValue: tag) ?? .other)
        #expect(lemma == rule.example[1], "\(rule)")
      }
    }
    for rule in lexicon.stems {
      let lemma = EnglishLexicons.lemmatizer.lemma(of: rule.example[0], tag: .verb)
      #expect(lemma == rule.example[1], "\(rule)")
    }
  }

  @Test("No form has two lemmas of one part of speech, and every tag is one")
  func unambiguous() {
    for (tag, lemmas) in EnglishLexicons.lemmas.irregular {
      #expect(PartOfSpeech(rawValue: tag) != nil)
      let forms = lemmas.values.flatMap { $0 }
      #expect(forms.count == Set(forms).count, "\(tag)")
    }
  }

  @Test(
    "Forms of news give their lemmas",
    arguments: [
      ("met", .verb, "meet"), ("held", .verb, "hold"), ("left", .verb, "leave"),
      ("said", .verb, "say"), ("talks", .noun, "talk"), ("forces", .noun, "force"),
      ("troops", .noun, "troop"), ("visited", .verb, "visit"), ("hosting", .verb, "host"),
      ("agreed", .verb, "agree"), ("signing", .verb, "sign"), ("urged", .verb, "urge"),
      ("condemned", .verb, "condemn"), ("withdrew", .verb, "withdraw"),
      ("negotiating", .verb, "negotiate"), ("killed", .verb, "kill"), ("tied", .verb, "tie"),
      ("planned", .verb, "plan"), ("travelled", .verb, "travel"), ("discussed", .verb, "discuss"),
      ("using", .verb, "use"), ("dying", .verb, "die"), ("hoped", .verb, "hope"),
      ("wives", .noun, "wife"), ("crises", .noun, "crisis"), ("sanctions", .noun, "sanction"),
      ("countries", .noun, "country"), ("headquarters", .noun, "headquarters"),
      ("bigger", .adjective, "big"), ("earliest", .adjective, "early"),
      ("best", .adjective, "good"),
      ("former", .adjective, "former"), ("sooner", .adverb, "soon"), ("n’t", .particle, "not"),
      ("'s", .auxiliary, "be"), ("has", .auxiliary, "have"), ("them", .pronoun, "they"),
      ("1,200", .numeral, "1200"), ("States", .properNoun, "States"), ("The", .determiner, "the"),
    ] as [(String, PartOfSpeech, String)])
  func lemma(_ form: String, _ tag: PartOfSpeech, _ lemma: String) {
    #expect(EnglishLexicons.lemmatizer.lemma(of: form, tag: tag) == lemma)
  }
}
