import HTTPTypes
import Hummingbird
import NIOCore

/// Takes decisions from forms.
struct DecisionDesk: Sendable {
  let token: Token
  let limits: Limits

  func answer(_ request: Request) async throws(Refusal) -> Response {
    let form = try DecisionForm(try await fields(request))
    return Answer.see(form.back)
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
}
