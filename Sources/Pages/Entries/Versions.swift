import Briefing
import Dossier

/// Values of one field that cannot both hold, side by side.
struct Versions {
  struct Version {
    var value: String
    var outlets: [Link]
    var articles: String
  }

  var field: String
  var versions: [Version]

  init(_ disagreement: Disagreement, _ writer: LineWriter) {
    field = PlainText(disagreement.field).shortened(to: 60).string
    versions = disagreement.values.prefix(8).map { version in
      Version(
        value: Self.words(version.value, writer), outlets: writer.cites(version.evidence.all),
        articles: CountWords.count(version.evidence.articles.count, "article"))
    }
  }

  /// A day or an actor as people write it.
  private static func words(_ value: String, _ writer: LineWriter) -> String {
    if writer.labels[value] != nil { return writer.name(value) }
    let days = value.split(separator: "/").map { CivilDate(iso: String($0)) }
    if value.utf8.count == 10, let day = days.first ?? nil { return DateWords.day(day) }
    if value.utf8.count == 21, days.count == 2, let start = days[0], let end = days[1] {
      return DateWords.words(from: start, to: end) ?? value
    }
    return PlainText(value).shortened(to: 240).string
  }
}
