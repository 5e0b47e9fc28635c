import Dossier

/// GraphML, as yEd, Gephi, igraph and NetworkX read it.
enum GraphML {
  private typealias Element = XMLDocument.Element

  static func bytes(_ graph: MeetingGraph, _ index: DossierIndex) -> [UInt8] {
    let keys =
      ["name", "kind", "country", "sector"].map { key($0, "node", "string") }
      + [key("weight", "edge", "int")]
      + ["first", "last", "events"].map { key($0, "edge", "string") }
    let body = Element(
      "graph", [("id", "meetings"), ("edgedefault", "undirected")],
      graph.actors.map { node($0, index) } + graph.edges.enumerated().map { edge($0, $1) })
    return XMLDocument.bytes(
      Element("graphml", [("xmlns", "http://graphml.graphdrawing.org/xmlns")], keys + [body]))
  }

  private static func key(_ name: String, _ of: String, _ type: String) -> Element {
    Element("key", [("id", name), ("for", of), ("attr.name", name), ("attr.type", type)])
  }

  private static func data(_ values: [(String, String?)]) -> [Element] {
    values.compactMap { name, value in value.map { Element("data", [("key", name)], text: $0) } }
  }

  private static func node(_ actor: Actor, _ index: DossierIndex) -> Element {
    Element(
      "node", [("id", actor.id)],
      data([
        ("name", index.name(actor.id)), ("kind", actor.kind.rawValue), ("country", actor.country),
        ("sector", actor.sector),
      ]))
  }

  private static func edge(_ number: Int, _ edge: MeetingGraph.Edge) -> Element {
    Element(
      "edge", [("id", "m\(number)"), ("source", edge.one), ("target", edge.other)],
      data([
        ("weight", String(edge.meetings.count)), ("first", edge.first?.iso),
        ("last", edge.last?.iso), ("events", edge.events),
      ]))
  }
}
