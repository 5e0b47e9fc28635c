import Dossier

/// Joins equal texts with all their evidence.
enum NameForms {
  /// One form for each text, sorted by text. Evidence is joined once, not piece by piece, so that a
  /// name that stands in ten thousand articles costs no more than its pieces.
  static func joined(_ forms: some Sequence<(text: String, evidence: Citations)>) -> [NameForm] {
    var pieces: [String: [Evidence]] = [:]
    for form in forms { pieces[form.text, default: []] += form.evidence.all }
    return pieces.keys.sorted().compactMap { text in
      pieces[text].flatMap { Citations($0) }.map { NameForm(text: text, evidence: $0) }
    }
  }
}
