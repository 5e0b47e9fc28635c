/// Finds the words that tell an element's part in the page within its classes and ids.
///
/// A mark with spaces around it is a whole class or id; any other may be part of one.
struct MarkFinder: Sendable {
  private struct Word {
    var bytes: [UInt8]
    var role: PageRoles.Role
  }

  /// By their first byte: only these are compared where it stands.
  private let words: [[Word]]

  init(_ marks: PageMarks) {
    var words = [[Word]](repeating: [], count: 256)
    let lists: [(PageRoles.Role, [String])] = [
      (.article, marks.article), (.furniture, marks.furniture), (.comments, marks.comments),
      (.caption, marks.captions),
    ]
    for (role, list) in lists {
      for word in list {
        let bytes = Array(word.utf8)
        if let first = bytes.first { words[Int(first)].append(Word(bytes: bytes, role: role)) }
      }
    }
    self.words = words
  }

  /// Bytes of classes that are looked through: more is no name but data.
  private static let reach = 400

  /// `marks` are classes, ids and roles in lower case, a space between them.
  func roles(of marks: [UInt8]) -> PageRoles.Role {
    let padded = [0x20] + marks.prefix(MarkFinder.reach - 2) + [0x20]
    return padded.withUnsafeBufferPointer { bytes in
      var roles: PageRoles.Role = []
      for index in bytes.indices {
        for word in words[Int(bytes[index])]
        where !roles.contains(word.role) && MarkFinder.stands(word.bytes, at: index, in: bytes) {
          roles.insert(word.role)
        }
      }
      return roles
    }
  }

  private static func stands(
    _ word: [UInt8], at index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard index + word.count <= bytes.count else { return false }
    for offset in 1..<max(word.count, 1) where bytes[index + offset] != word[offset] {
      return false
    }
    return true
  }
}
