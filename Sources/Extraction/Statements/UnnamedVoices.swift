import Dossier
import Language

/// Tells whose words "the spokesman" speaks, and "he" behind him: those of the body for which the
/// article let a spokesman speak before.
struct UnnamedVoices: Sendable {
  let view: ArticleView
  let cast: Cast
  let lexicon: StatementLexicon

  /// Sentences after which "the spokesman" may be another's.
  private static let reach = 12

  private struct Voice {
    var speaker: Int
    var noun: String
    /// Where in the stream he last spoke.
    var position: Int
    /// Nobody else has spoken since.
    var isLast: Bool
  }

  /// - Parameter stream: sentences that follow on one another.
  func resolve(_ stream: [Int], _ found: inout [[Attribution]]) {
    var voice: Voice?
    for (position, sentence) in stream.enumerated() {
      let tree = view.trees[sentence]
      if let known = voice, acts(known, position, tree) {
        voice?.position = position
        voice?.isLast = true
      }
      let inOrder = found[sentence].indices.sorted {
        found[sentence][$0].cueRange.lowerBound < found[sentence][$1].cueRange.lowerBound
      }
      for index in inOrder where found[sentence][index].kind == .speech {
        guard let head = found[sentence][index].sourceHead, head < tree.count else { continue }
        let noun = tree[head].lemma.lowercased()
        if let known = voice, isMeant(by: head, noun, known, position, tree) {
          found[sentence][index].speaker = known.speaker
          voice?.position = position
          voice?.isLast = true
        } else if lexicon.voices.contains(noun), let speaker = found[sentence][index].speaker {
          voice = Voice(speaker: speaker, noun: noun, position: position, isLast: true)
        } else {
          voice?.isLast = false
        }
      }
    }
  }

  /// "The spokesman dismissed the reports.": he is who is spoken of, though these are not his words.
  private func acts(_ voice: Voice, _ position: Int, _ tree: SyntaxTree) -> Bool {
    (0..<tree.count).contains { word in
      tree[word].relation == "nsubj" && tree[word].lemma.lowercased() == voice.noun
        && isMeant(by: word, voice.noun, voice, position, tree)
    }
  }

  private func isMeant(
    by head: Int, _ noun: String, _ voice: Voice, _ position: Int, _ tree: SyntaxTree
  ) -> Bool {
    if ["he", "she"].contains(tree.lower[head]) {
      return voice.isLast && position - voice.position <= 1
        && (voice.noun != "spokeswoman" || tree.lower[head] == "she")
        && (voice.noun != "spokesman" || tree.lower[head] == "he")
    }
    return noun == voice.noun && position - voice.position <= Self.reach
      && tree.children(of: head, ["det"]).contains { tree.lower[$0] == "the" }
      && tree.children(of: head, ["compound", "amod", "nmod:poss", "nmod", "appos", "flat"]).isEmpty
  }
}
