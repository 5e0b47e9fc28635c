import HTTPTypes
import Hummingbird
import NIOCore

/// Answers in the forms that the server gives them.
enum Answer {
  static func html(_ text: String, status: HTTPResponse.Status = .ok, tag: String? = nil)
    -> Response
  {
    var fields: HTTPFields = [.contentType: "text/html; charset=utf-8"]
    fields[.cacheControl] = tag == nil ? "no-store" : "private, no-cache"
    fields[.eTag] = tag
    return Response(
      status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  static func file(_ file: StaticFile) -> Response {
    Response(
      status: .ok,
      headers: [
        .contentType: file.type, .eTag: file.tag, .cacheControl: "private, max-age=0, no-cache",
      ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
  }

  static func unchanged(_ tag: String) -> Response {
    Response(status: .notModified, headers: [.eTag: tag, .cacheControl: "private, no-cache"])
  }

  /// The browser goes on with a page, so that reloading it sends nothing twice.
  static func see(_ place: String) -> Response {
    Response(status: .seeOther, headers: [.location: place, .cacheControl: "no-store"])
  }

  static func plain(_ text: String, status: HTTPResponse.Status) -> Response {
    Response(
      status: status,
      headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
