import HTTPTypes
import Hummingbird
import NIOCore
import ServiceLifecycle

/// A connection that stays open and tells what is new (server-sent events).
struct EventStream: Sendable {
  let watch: ChangeWatch

  func answer(_ request: Request) async throws(Refusal) -> Response {
    let known = request.headers[.named("last-event-id")].flatMap { Int($0) }
    let events = try await watch.listen(after: known)
    let body = ResponseBody { writer in
      // Ends with the server, or when the page is closed: without that, pages that are turned over
      // quickly would count as listeners until they are next written to.
      try await request.body.consumeWithCancellationOnInboundClose { _ in
        for await event in events.cancelOnGracefulShutdown() {
          try await writer.write(ByteBuffer(string: event.text))
        }
      }
      try await writer.finish(nil)
    }
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store",
        .connection: "close",
      ], body: body)
  }
}
