import Dossier
import Foundation
import Testing

/// The JSON Schema and the types say the same.
@Suite("The contract's schema")
struct SchemaTests {
  private let schema: [String: Any]
  private let definitions: [String: [String: Any]]

  init() throws {
    let file = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().appendingPathComponent(
        "../../Sources/Resources/Schema/dossier.schema.json")
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    schema = try #require(object as? [String: Any])
    definitions = try #require(schema["$defs"] as? [String: [String: Any]])
  }

  /// The words that a property of a definition may be, without null.
  private func words(_ definition: String, _ property: String? = nil) throws -> Set<String> {
    var node = try #require(definitions[definition])
    if let property {
      let properties = try #require(node["properties"] as? [String: [String: Any]])
      node = try #require(properties[property])
    }
    return Set(try #require(node["enum"] as? [Any]).compactMap { $0 as? String })
  }

  private func raw<Value: RawRepresentable & CaseIterable>(_ type: Value.Type) -> Set<String>
  where Value.RawValue == String {
    Set(type.allCases.map(\.rawValue))
  }

  @Test("lists the same words as the types")
  func enumerations() throws {
    #expect(try words("granularity") == raw(Granularity.self))
    #expect(try words("segment", "kind") == raw(Segment.Kind.self))
    #expect(try words("actor", "kind") == raw(Actor.Kind.self))
    #expect(try words("event_type") == raw(EventType.self))
    #expect(try words("event", "status") == raw(EventStatus.self))
    #expect(try words("participant", "role") == raw(ParticipantRole.self))
    #expect(try words("statement", "stance") == raw(Stance.self))
    #expect(try words("commitment_status") == raw(CommitmentStatus.self))
    #expect(try words("figure", "approximation") == raw(Approximation.self))
  }

  @Test("lists every mode that the rules of events give")
  func modes() throws {
    var allowed: [String: Set<String>] = [:]
    for rule in try #require(definitions["event"]?["allOf"] as? [[String: Any]]) {
      let condition = (rule["if"] as? [String: Any])?["properties"] as? [String: [String: Any]]
      let outcome = (rule["then"] as? [String: Any])?["properties"] as? [String: [String: Any]]
      guard let type = condition?["type"]?["const"] as? String,
        let modes = outcome?["mode"]?["enum"] as? [Any]
      else { continue }
      allowed[type] = Set(modes.compactMap { $0 as? String })
    }
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/Resources/Diplomacy/events.json")
    let rules = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
    for rule in try #require(rules?["events"] as? [[String: Any]]) {
      guard let mode = rule["mode"] as? String, let type = rule["type"] as? String else { continue }
      #expect(allowed[type]?.contains(mode) == true, "\(rule["id"] ?? "") \(type) \(mode)")
    }
  }

  @Test("asks for every key that an empty dossier writes, and no other")
  func topLevelKeys() throws {
    let written = try JSONSerialization.jsonObject(
      with: DossierContents(generator: "rapporteur", asOf: nil).json())
    let keys = try #require(written as? [String: Any]).keys
    #expect(Set(try #require(schema["required"] as? [String])) == Set(keys))
  }

  @Test("every object is closed and asks for all its keys but those of a person's decisions")
  func closedObjects() {
    func check(_ node: Any) {
      if let list = node as? [Any] { list.forEach(check) }
      guard let object = node as? [String: Any] else { return }
      if object["type"] as? String == "object" {
        let properties = Set((object["properties"] as? [String: Any] ?? [:]).keys)
        let required = Set(object["required"] as? [String] ?? [])
        #expect(object["additionalProperties"] as? Bool == false)
        #expect(properties.symmetricDifference(required).isSubset(of: ["decision", "decisions"]))
      }
      object.values.forEach(check)
    }
    check(schema)
  }
}
