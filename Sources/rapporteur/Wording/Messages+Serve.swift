import Briefing
import Pages
import Web

extension Messages {
  static func port(_ number: Int) -> String { "--port takes 0 to 65535, not \(number)." }

  static func serving(_ url: String) -> String { "the pages are at \(url) (Ctrl-C ends it)" }

  static func noBrowser(_ url: String) -> String {
    "no browser could be opened here. Open \(url) yourself."
  }

  static func serve(_ error: ServeError) -> String {
    switch error {
    case .portTaken(let port):
      "something else listens on port \(port) already, perhaps another rapporteur serve. Name another port: --port 0 takes a free one."
    case .portForbidden(let port):
      "the system lets no ordinary user listen on port \(port). Name one above 1023, or --port 0 for a free one."
    case .cannotListen(let port, let detail):
      "port \(port) cannot be listened on (\(PlainText(detail).string)). Name another: --port 0 takes a free one."
    case .noFiles(let folder):
      "the pages' files are missing in \(PlainText(folder).string). Install the program again, with its resources folder beside it."
    case .site(let error):
      "the pages cannot be made (\(PlainText(String(describing: error)).string)). Install the program again, with its resources folder beside it."
    case .dossier(let error): store(error, "the dossier")
    case .ended(let detail):
      "the server ended: \(PlainText(detail).string). Start it again."
    }
  }
}
