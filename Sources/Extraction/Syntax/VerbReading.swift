import Language

/// What the form of a verb and its auxiliaries say of time and reality.
struct VerbReading: Hashable, Sendable {
  enum Tense: Hashable, Sendable {
    case past, present, future, none
  }

  /// How the clause stands to reality by its own words, before what governs it is looked at.
  enum Modality: Hashable, Sendable {
    /// Told as fact.
    case real
    /// "will", "is to", "is going to".
    case planned
    /// "would", "could", "may", "might", "should", "if …".
    case possible
    /// An infinitive or gerund whose governor decides.
    case open
  }

  var tense: Tense
  var modality: Modality
  var isNegated: Bool
  var isPassive: Bool
  var isPerfect: Bool
  var isProgressive: Bool
}

extension SyntaxTree {
  /// Reads the auxiliaries and the form of the verb at `position`.
  func verbReading(at position: Int) -> VerbReading {
    let helpers = children(of: position).filter {
      ["aux", "aux:pass", "cop"].contains(self[$0].relation)
    }
    let words = helpers.map { lower[$0] }
    let isPassive = helpers.contains { self[$0].relation == "aux:pass" }
    let inherited = inheritsAuxiliaries(position)
    if helpers.isEmpty, let source = inherited {
      var reading = verbReading(at: source)
      reading.isNegated = isNegated(position)
      reading.isPassive = false
      return reading
    }
    let isInfinitive = children(of: position).contains {
      lower[$0] == "to" && self[$0].relation == "mark"
    }
    let perfect = helpers.contains { self[$0].lemma == "have" && self[$0].relation == "aux" }
    let form = VerbForm(token: self[position])
    let progressive = form == .gerund && helpers.contains { self[$0].lemma == "be" }
    return VerbReading(
      tense: tense(
        position, helpers: words, perfect: perfect, form: form, infinitive: isInfinitive),
      modality: modality(
        position, helpers: words, form: form, infinitive: isInfinitive),
      isNegated: isNegated(position) || helpers.contains { isNegated($0) },
      isPassive: isPassive
        || (form == .past && self[position].relation.hasPrefix("acl")
          && child(of: position, "nsubj") == nil && self[position].relation != "acl:relcl"),
      isPerfect: perfect, isProgressive: progressive)
  }

  /// "have warned … and threatened": the second verb takes its auxiliaries from the first.
  private func inheritsAuxiliaries(_ position: Int) -> Int? {
    guard self[position].relation == "conj", let head = self[position].head,
      self[head].tag == .verb, child(of: position, "nsubj", "nsubj:pass", "mark") == nil
    else { return nil }
    let form = VerbForm(token: self[position])
    guard form == .base || form == .past || form == .gerund,
      form == VerbForm(token: self[head]) || form == .base
    else { return nil }
    return head
  }

  private func tense(
    _ position: Int, helpers: [String], perfect: Bool, form: VerbForm, infinitive: Bool
  ) -> VerbReading.Tense {
    if helpers.contains(where: { ["will", "shall", "'ll", "’ll", "wo"].contains($0) }) {
      return .future
    }
    if infinitive, helpers.isEmpty { return .none }
    if let first = helpers.first {
      if ["was", "were", "did", "had", "could", "would", "might"].contains(first) { return .past }
      return perfect ? .past : .present
    }
    switch form {
    case .past: return .past
    case .gerund: return .none
    case .base, .thirdPerson: return .present
    }
  }

  private func modality(
    _ position: Int, helpers: [String], form: VerbForm, infinitive: Bool
  ) -> VerbReading.Modality {
    let possible: Set<String> = [
      "would", "could", "may", "might", "should", "can", "must", "ought", "'d", "’d",
    ]
    if helpers.contains(where: possible.contains) { return .possible }
    if helpers.contains(where: { ["will", "shall", "'ll", "’ll", "wo"].contains($0) }) {
      return .planned
    }
    let conditional: Set<String> = ["if", "unless", "whether", "lest", "without"]
    if children(of: position).contains(where: {
      (self[$0].relation == "mark" || self[$0].relation == "case")
        && conditional.contains(lower[$0])
    }) {
      return .possible
    }
    if infinitive { return .open }
    if form == .gerund && helpers.isEmpty { return .open }
    return .real
  }
}

/// The form of a verb as its spelling beside its lemma shows it.
enum VerbForm: Hashable, Sendable {
  case base, thirdPerson, gerund, past

  init(token: Token) {
    let form = token.text.lowercased()
    let lemma = token.lemma.lowercased()
    if form.hasSuffix("ing"), form != lemma {
      self = .gerund
    } else if form == lemma {
      // News tells the past far more often than the present.
      self = token.pastIsBase ? .past : .base
    } else if form.hasSuffix("s"), form.hasPrefix(String(lemma.prefix(max(1, lemma.count - 1)))),
      !form.hasSuffix("ss")
    {
      self = .thirdPerson
    } else {
      self = .past
    }
  }
}
