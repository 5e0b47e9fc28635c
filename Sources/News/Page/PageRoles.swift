/// What the classes and ids of each element of a page tell of it.
struct PageRoles {
  struct Role: OptionSet, Hashable {
    let rawValue: UInt8
    static let article = Role(rawValue: 1)
    static let furniture = Role(rawValue: 2)
    static let comments = Role(rawValue: 4)
    static let caption = Role(rawValue: 8)
  }

  private var roles: [Role]

  /// A mark with spaces around it is a whole class or id; any other may be part of one. The same
  /// classes stand on many elements: each spelling is looked through once.
  init(_ tree: PageTree, _ marks: PageMarks) {
    let words = [marks.article, marks.furniture, marks.comments, marks.captions]
      .map { $0.map { Array($0.utf8) } }
    var known: [String: Role] = ["": []]
    roles = tree.nodes.map { node in
      if let role = known[node.marks] { return role }
      let role = PageRoles.role(Array(" \(node.marks) ".utf8), words)
      known[node.marks] = role
      return role
    }
  }

  subscript(index: Int) -> Role { roles[index] }

  private static func role(_ marks: [UInt8], _ words: [[[UInt8]]]) -> Role {
    var role: Role = []
    for (bit, list) in words.enumerated() where list.contains(where: { holds(marks, $0) }) {
      role.insert(Role(rawValue: 1 << UInt8(bit)))
    }
    return role
  }

  /// Bytes of classes that are looked through: more is no name but data.
  private static let reach = 400

  private static func holds(_ marks: [UInt8], _ word: [UInt8]) -> Bool {
    guard let first = word.first else { return false }
    var index = 0
    let last = min(marks.count, reach) - word.count
    while index <= last {
      if marks[index] == first, marks[index..<(index + word.count)].elementsEqual(word) {
        return true
      }
      index += 1
    }
    return false
  }
}
