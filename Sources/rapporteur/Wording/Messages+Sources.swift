import Briefing
import Pipeline

extension Messages {
  static func badMap(_ error: SourceMapError) -> String {
    let what =
      switch error {
      case .noName(let part): "“\(shortened(part))” is not of the form FIELD=NAME"
      case .unknownField(let field): "there is no field “\(shortened(field))”"
      case .twice(let field): "“\(shortened(field))” is there twice"
      }
    return
      "--map: \(what). The fields are \(SourceMap.fields.joined(separator: ", ")), as in --map text=BODY,date=WHEN."
  }

  private static func shortened(_ text: String) -> String {
    PlainText(text).shortened(to: 60).string
  }
}
