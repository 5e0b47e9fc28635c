import Dossier
import Store

/// Where one page is made: what is asked for, and the dossier that it is asked of.
struct Desk {
  let reader: DossierReader
  let request: PageRequest
  let parameters: Parameters
  /// The day that the dossier speaks from; today where it has none.
  let asOf: CivilDate
  let generator: String?

  init(_ reader: DossierReader, _ request: PageRequest) throws {
    self.reader = reader
    self.request = request
    parameters = try Parameters(request.query)
    let head = try reader.head()
    asOf = head?.asOf ?? request.today
    generator = head?.generator
  }

  /// This page's address with another value of some parameters; nil takes one out.
  func address(_ changes: [String: String?]) -> String {
    var query = request.query
    query["page"] = nil
    for (name, value) in changes { query[name] = value }
    return Address.path(request.path, query)
  }

  func pager(size: Int, total: Int) throws -> Pager {
    Pager(page: try parameters.page(), size: size, total: total) { page in
      address(["page": page == 1 ? nil : String(page)])
    }
  }

  /// The offset of the page asked for.
  func offset(size: Int) throws -> Int { (try parameters.page() - 1) * size }
}
