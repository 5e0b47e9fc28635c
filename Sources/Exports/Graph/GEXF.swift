import Dossier

/// Graph Exchange XML Format 1.3 with times, as Gephi reads it.
enum GEXF {
  private typealias Element = XMLDocument.Element

  static func bytes(_ graph: MeetingGraph, _ index: DossierIndex) -> [UInt8] {
    let meta = Element(
      "meta", date(index),
      [
        Element("creator", text: index.contents.generator),
        Element("description", text: "Who met whom"),
      ])
    let body = Element(
      "graph",
      [
        ("mode", "dynamic"), ("defaultedgetype", "undirected"), ("timeformat", "date"),
        ("timerepresentation", "interval"),
      ],
      [
        attributes("node", ["kind", "country", "sector"]),
        attributes("edge", ["events"]),
        Element("nodes", graph.actors.map { node($0, index) }),
        Element("edges", graph.edges.enumerated().map { edge($0, $1) }),
      ])
    return XMLDocument.bytes(
      Element(
        "gexf", [("xmlns", "http://gexf.net/1.3"), ("version", "1.3")], [meta, body]))
  }

  private static func date(_ index: DossierIndex) -> [(String, String)] {
    index.contents.asOf.map { [("lastmodifieddate", $0.iso)] } ?? []
  }

  private static func attributes(_ of: String, _ names: [String]) -> Element {
    Element(
      "attributes", [("class", of), ("mode", "static")],
      names.map { Element("attribute", [("id", $0), ("title", $0), ("type", "string")]) })
  }

  private static func node(_ actor: Actor, _ index: DossierIndex) -> Element {
    let values = [
      ("kind", actor.kind.rawValue), ("country", actor.country ?? ""),
      ("sector", actor.sector ?? ""),
    ]
    return Element(
      "node", [("id", actor.id), ("label", index.name(actor.id))],
      [Element("attvalues", values.map { Element("attvalue", [("for", $0.0), ("value", $0.1)]) })])
  }

  private static func edge(_ number: Int, _ edge: MeetingGraph.Edge) -> Element {
    let spells = edge.meetings.compactMap { meeting -> Element? in
      guard let start = meeting.time.start, let end = meeting.time.end else { return nil }
      return Element("spell", [("start", start.iso), ("end", end.iso)])
    }
    var parts = [
      Element("attvalues", [Element("attvalue", [("for", "events"), ("value", edge.events)])])
    ]
    if !spells.isEmpty { parts.append(Element("spells", spells)) }
    return Element(
      "edge",
      [
        ("id", String(number)), ("source", edge.one), ("target", edge.other),
        ("weight", String(edge.meetings.count)),
      ], parts)
  }
}
