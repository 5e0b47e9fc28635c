import Dossier
import Language

/// Reads the offices that stand beside a person's name: before it, after it, and in "who serves as".
struct TitleReader: Sendable {
  let tree: SyntaxTree
  let reading: GazetteerReading
  let gazetteer: Gazetteer
  let lexicon: MentionLexicon

  func addTitles(to mention: inout Mention) {
    guard let name = mention.name else { return }
    var offices = before(name)
    offices += after(name)
    if let described = described(name) { offices.append(described) }
    for office in offices {
      guard let entry = gazetteer.office(office), entry.rank != "rank" || offices.count == 1 else {
        continue
      }
      let country = people(before: office) ?? office.country ?? country(of: office)
      let body = gazetteer.owner(of: office)?.name
      let other =
        country == nil && body == nil && entry.state == nil ? unknownBody(of: office) : nil
      mention.titles.append(
        Mention.Title(
          office: other != nil
            ? nil : office.modifiers.contains(.deputy) ? "deputy_\(entry.id)" : entry.id,
          title: plain(office, entry), of: country ?? entry.state, body: body ?? other,
          tokens: office.tokens,
          isFormer: office.modifiers.contains { [.former, .then].contains($0) }))
      if mention.country == nil { mention.country = country ?? entry.state }
      if mention.sector == nil, other == nil {
        mention.sector = gazetteer.owner(of: office)?.sector ?? entry.sector
      }
    }
    if mention.country == nil { mention.country = counterpartCountry(name) }
    let start = offices.map(\.tokens.lowerBound).filter { $0 < name.lowerBound }.min()
    mention.tokens = min(start ?? name.lowerBound, name.lowerBound)..<name.upperBound
  }

  /// "his Omani counterpart Ana Lopes".
  private func counterpartCountry(_ name: Range<Int>) -> String? {
    let before = name.lowerBound - 1
    guard before > 0, lexicon.counterparts.contains(tree[before].lemma.lowercased()) else {
      return nil
    }
    return reading.country(at: before - 1)
  }

  private func plain(_ match: GazetteerMatch, _ entry: OfficeEntry) -> String {
    let kept = match.modifiers.filter { [.deputy, .acting, .former, .incoming].contains($0) }
    return (kept.map(\.rawValue) + [entry.title]).joined(separator: " ")
  }

  /// Offices that lead up to the name with nothing between but other titles and commas.
  private func before(_ name: Range<Int>) -> [GazetteerMatch] {
    var found: [GazetteerMatch] = []
    var edge = name.lowerBound
    for _ in 0..<4 {
      while edge > 0,
        tree[edge - 1].text == ","
          || reading.matches(.courtesy).contains(where: { $0.tokens.upperBound == edge })
      { edge -= 1 }
      edge = beforeDomain(edge)
      guard
        let office = reading.matches(.office).filter({ $0.tokens.upperBound == edge })
          .max(by: { $1.tellsMore(than: $0) })
      else { break }
      let isCommander = gazetteer.office(office)?.rank == "commander" && !found.isEmpty
      if edge < name.lowerBound, tree[edge].text == ",", !isCommander, !isApposed(office, name) {
        break
      }
      found.append(office)
      edge = office.tokens.lowerBound
    }
    return found
  }

  /// Steps back over what an office is for: "ambassador to Peru", "envoy for the Sahel".
  private func beforeDomain(_ edge: Int) -> Int {
    var start = edge
    if start > 0, tree[start - 1].text == "," { start -= 1 }
    for length in 1...5 where start - length > 0 {
      let position = start - length
      guard ["to", "for"].contains(tree.lower[position]) else { continue }
      // "a spokesman for Secretary-General Lopes" is not the Secretary-General.
      guard
        reading.all.contains(where: {
          [.state, .organization, .place, .body].contains($0.kind)
            && $0.tokens.upperBound == start && $0.tokens.lowerBound <= position + 2
        })
      else { return edge }
      let isOffice = reading.matches(.office).contains { $0.tokens.upperBound == position }
      return isOffice ? position : edge
    }
    return edge
  }

  /// A comma between office and name is one phrase only where the tree says so.
  private func isApposed(_ office: GazetteerMatch, _ name: Range<Int>) -> Bool {
    for word in name {
      guard let head = tree[word].head else { continue }
      if office.tokens.contains(head), ["appos", "flat", "nmod"].contains(tree.base(word)) {
        return true
      }
    }
    return office.head.contains { word in
      tree[word].head.map(name.contains) ?? false
        && ["nmod:desc", "appos", "compound"].contains(tree[word].relation)
    }
  }

  /// "Ana Lopes, the Chilean foreign minister,".
  private func after(_ name: Range<Int>) -> [GazetteerMatch] {
    let heads = name.flatMap { tree.children(of: $0, ["appos"]) }
    return heads.compactMap { head in
      guard !name.contains(head), head >= name.upperBound, head - name.upperBound <= 12 else {
        return nil
      }
      return reading.office(at: head).flatMap { leadsToName($0) ? nil : $0 }
    }
  }

  /// "…, German Chancellor Helmut Kohl": the office belongs to the name behind it.
  private func leadsToName(_ office: GazetteerMatch) -> Bool {
    tree.sentence.names.contains {
      $0.kind == .person && $0.tokens.lowerBound == office.tokens.upperBound
    }
  }

  /// "Ana Lopes, who serves as foreign minister of Chile".
  private func described(_ name: Range<Int>) -> GazetteerMatch? {
    for word in name {
      for clause in tree.children(of: word, ["acl:relcl"]) {
        if tree.child(of: clause, "cop") != nil, let office = reading.office(at: clause) {
          return office
        }
        guard ["serve", "become", "work"].contains(tree[clause].lemma) else { continue }
        for phrase in tree.children(of: clause, ["obl", "xcomp"]) {
          if let office = reading.office(at: phrase) { return office }
        }
      }
    }
    return nil
  }

  /// "vice president of the Institute of World Studies": a body that nobody knows, and no state.
  private func unknownBody(of office: GazetteerMatch) -> String? {
    let head = office.tokens.upperBound
    guard head + 1 < tree.count, ["of", "at"].contains(tree.lower[head]) else { return nil }
    let start = tree.lower[head + 1] == "the" ? head + 2 : head + 1
    var end = start
    while end < tree.count,
      tree[end].tag == .properNoun
        || ["of", "and", "for"].contains(tree.lower[end]) && end > start && end + 1 < tree.count
          && tree[end + 1].tag == .properNoun
    {
      end += 1
    }
    guard end > start, !reading.matches(.state).contains(where: { $0.tokens == start..<end }) else {
      return nil
    }
    return tree.surface(start..<end)
  }

  /// "Bosnian Serb leader": of the Serbs of Bosnia, not of Serbia.
  private func people(before office: GazetteerMatch) -> String? {
    let first = office.tokens.lowerBound
    let peoples = PeopleReader(tree: tree, reading: reading)
    guard first > 0, peoples.isDemonym(first), peoples.isDemonym(first - 1) else { return nil }
    return reading.country(at: first - 1)
  }

  /// The state that owns an office across an adjective: "Chile's powerful army chief".
  private func country(of office: GazetteerMatch) -> String? {
    let head =
      office.head.first { index in
        guard let above = tree[index].head else { return true }
        return !office.head.contains(above)
      } ?? office.head.upperBound - 1
    var places = [head]
    if let above = tree[head].head,
      ["nmod:desc", "compound", "appos"].contains(tree[head].relation)
    {
      places.append(above)
    }
    for place in places {
      for child in tree.children(of: place, ["amod", "compound", "nmod:poss", "nmod"]) {
        if tree[child].relation == "nmod",
          !["of", "to", "in"].contains(tree.preposition(of: child) ?? "")
        {
          continue
        }
        if child < office.tokens.upperBound || tree[child].relation == "nmod",
          let country = reading.country(at: child)
        {
          return country
        }
      }
    }
    return nil
  }
}
