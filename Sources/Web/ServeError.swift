public import Pages
public import Store

/// Why the server could not start, or ended by itself: the facts; the words are the program's.
public enum ServeError: Error {
  /// Something else listens there.
  case portTaken(Int)
  /// The system lets nobody but root listen there.
  case portForbidden(Int)
  case cannotListen(Int, detail: String)
  /// The program's static files are missing.
  case noFiles(String)
  case site(SiteError)
  case dossier(StoreError)
  case ended(detail: String)
}
