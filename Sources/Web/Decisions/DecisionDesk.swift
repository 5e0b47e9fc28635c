import Dossier
import HTTPTypes
import Hummingbird
import NIOCore
import Store

/// Takes decisions from forms: writes them down beside the dossier, and has the entries follow.
struct DecisionDesk: Sendable {
  let token: Token
  let ledger: DecisionLedger
  let catchingUp: CatchingUp
  let writers: PageWriters
  let limits: Limits

  func answer(_ request: Request) async throws(Refusal) -> DecisionAnswer {
    let form = try DecisionForm(try await fields(request))
    try await note(form)
    switch await catchingUp.run(within: .seconds(limits.decisionSeconds)) {
    case .done: return try await placeAfter(form)
    case .later:
      return .words(
        "The decision is kept",
        "Another process is writing to the dossier. What you decided is carried out when it is done."
      )
    case .failed(let detail):
      return .words("The decision is kept, and not carried out yet", detail)
    case nil:
      return .words(
        "The decision is kept",
        "It is being worked in. The pages say so when the entries have changed.")
    }
  }

  private func fields(_ request: Request) async throws(Refusal) -> FormFields {
    let type = request.headers[.contentType]?.split(separator: ";").first?.lowercased()
    guard type == "application/x-www-form-urlencoded" else { throw .noForm }
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limits.body {
      throw .tooLarge
    }
    let body: ByteBuffer
    do { body = try await request.body.collect(upTo: limits.body) } catch is NIOTooManyBytesError {
      throw .tooLarge
    } catch {
      throw .malformed("The form did not arrive whole.")
    }
    guard let fields = FormFields(String(buffer: body), most: limits.fields) else {
      throw .malformed("The form is not one that the pages write.")
    }
    guard token.matches(fields["token"]) else { throw .badToken }
    return fields
  }

  private func note(_ form: DecisionForm) async throws(Refusal) {
    let ledger = ledger
    return try await writers.write { reader in
      Result { () throws(StoreError) in
        switch form.action {
        case .decide(let kind): try ledger.add(try form.decision(kind, in: reader))
        case .undo:
          guard try ledger.undo() != nil else { throw .unknownEntry(form.id) }
        }
      }.mapError { StoreWords.refusal($0, of: form) }
    }
  }

  /// The page that the form stood on, where its entry is there still.
  private func placeAfter(_ form: DecisionForm) async throws(Refusal) -> DecisionAnswer {
    try await writers.write { reader in
      Result {
        if try reader.entry(form.id) != nil { return .place(form.back.text) }
        if form.action == .decide(.join), try reader.entry(form.with) != nil {
          return .place(LocalPlace("/entries/\(form.with)").text)
        }
        return .words(
          "Left out",
          "The entry is gone from the dossier, with every reference to it. It can be taken back on the page of any other entry."
        )
      }.unreadable
    }
  }
}

/// What the browser is told of a decision.
enum DecisionAnswer: Hashable, Sendable {
  case place(String)
  case words(_ title: String, _ text: String)
}
