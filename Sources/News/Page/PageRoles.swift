/// What the classes and ids of each element of a page tell of it.
struct PageRoles {
  struct Role: OptionSet, Hashable {
    let rawValue: UInt8
    static let article = Role(rawValue: 1)
    static let furniture = Role(rawValue: 2)
    static let comments = Role(rawValue: 4)
    static let caption = Role(rawValue: 8)
  }

  private let tree: PageTree
  /// By spelling of marks.
  private let roles: [Role]

  /// The same classes stand on many elements: each spelling is looked through once.
  init(_ tree: PageTree, _ marks: MarkFinder) {
    self.tree = tree
    roles = tree.marks.map { $0.isEmpty ? [] : marks.roles(of: $0) }
  }

  subscript(index: Int) -> Role { roles[tree.nodes[index].marks] }
}
