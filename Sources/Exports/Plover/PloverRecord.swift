import Dossier

/// One event as PLOVER's manual (draft 2.0) names its fields, which are written in snake case.
struct PloverRecord: Encodable {
  struct Entity: Encodable {
    var code: String
    var sector: String
    var entityText: String
    var identifierId: String
  }

  struct Location: Encodable {
    var extractedPlace: String
    var countryCode: String
  }

  struct TextInfo: Encodable {
    var sequence: Int
    var article: String
    var start: Int
    var end: Int
  }

  struct Citation: Encodable {
    var citation: String
    var url: String?
    var title: String?
    var publication: String?
    var language: String?
    var date: String?
  }

  var id: String
  var date: String?
  var enddate: String?
  var actor: [Entity]
  var recipient: [Entity]
  var event: [String]
  var mode: [String]
  var context: [String]
  var quadCode: Int
  var eventLoc: Location?
  var eventText: [String]
  var link: [String]
  var textInfo: [TextInfo]
  var citeInfo: [Citation]
  /// The summary in one sentence.
  var comment: String
  /// How the happening stands; beside PLOVER, whose future and refused deeds have types of their own.
  var status: String
  /// Independent sources, and how sure the record is; beside PLOVER.
  var independent: Int
  var confidence: Double
}

extension EventType {
  /// PLOVER's quadrant: verbal and material cooperation, verbal and material conflict.
  var quadrant: Int {
    switch self {
    case .agree, .consult, .support, .concede: 1
    case .cooperate, .aid, .retreat: 2
    case .request, .accuse, .reject, .threaten: 3
    case .protest, .sanction, .mobilize, .coerce, .assault: 4
    }
  }
}
