import HTTPTypes

/// Why a request gets no page.
enum Refusal: Error, Hashable, Sendable {
  case foreignHost
  case foreignOrigin
  case method
  case badToken
  case noForm
  case malformed(String)
  case notFound
  case tooLong
  case tooLarge
  case tooSlow
  case overloaded
  case tooManyListeners
  /// The dossier file cannot be read now.
  case unreadable(String)
  /// The program's own fault.
  case broken(String)

  var status: HTTPResponse.Status {
    switch self {
    case .foreignHost: .misdirectedRequest
    case .foreignOrigin, .badToken: .forbidden
    case .method: .methodNotAllowed
    case .noForm: .unsupportedMediaType
    case .malformed: .badRequest
    case .notFound: .notFound
    case .tooLong: .uriTooLong
    case .tooLarge: .contentTooLarge
    case .tooSlow: .requestTimeout
    case .overloaded, .tooManyListeners, .unreadable: .serviceUnavailable
    case .broken: .internalServerError
    }
  }

  /// What to tell the person: what it is, and the next step.
  var words: (title: String, text: String) {
    switch self {
    case .foreignHost:
      (
        "Asked by another name",
        "This server answers only to the address that it printed at its start."
      )
    case .foreignOrigin:
      ("Asked from another site", "This server answers only its own pages. Open the page itself.")
    case .method: ("Not possible here", "Pages are read; only decisions are sent.")
    case .badToken:
      (
        "This page is older than the server",
        "The server was started anew since. Go back, reload the page, and decide again."
      )
    case .noForm: ("Not a form", "Decisions are sent as a form sends them.")
    case .malformed(let detail): ("Not understood", detail)
    case .notFound:
      (
        "Not in this dossier",
        "There is no such page. An entry may have another id since, or be gone: look for its words."
      )
    case .tooLong: ("Too long", "The address is longer than any that the pages write.")
    case .tooLarge: ("Too large", "The form is larger than any that the pages send.")
    case .tooSlow: ("Too slow", "The form did not arrive in time. Send it again.")
    case .overloaded: ("Busy", "Too many pages are asked for at once. Try again in a moment.")
    case .tooManyListeners: ("Busy", "Too many pages listen for what is new. Close some.")
    case .unreadable(let detail): ("The dossier cannot be read", detail)
    case .broken(let detail): ("Something is wrong with the program", detail)
    }
  }
}
