import Briefing

extension Messages {
  static func limit(_ number: Int) -> String { "--limit takes 1 or more, not \(number)." }

  static func more(after id: String) -> String {
    "there are more: the same command with --after \(PlainText(id).string)"
  }

  static func noPlace(_ id: String) -> String {
    "This list has no entry “\(PlainText(id).shortened(to: 200).string)” to go on behind. Ids stand at the ends of its lines."
  }

  static func noSuchFilter(_ filter: String, of list: String?) -> String {
    "The entries of \(list ?? "this list") have no \(filter), so --\(filter) finds none."
  }
}
