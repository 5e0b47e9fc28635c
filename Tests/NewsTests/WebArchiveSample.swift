/// Records of a web archive, made for a test.
enum WebArchiveSample {
  static func page(_ sentence: String) -> String {
    "<html><head><title>\(sentence.prefix(20))</title></head><body><article><p>\(sentence)</p>"
      + "</article></body></html>"
  }

  static func response(
    _ body: [UInt8], type: String = "text/html; charset=utf-8", status: String = "200 OK",
    headers: [String] = []
  ) -> [UInt8] {
    let lines = ["HTTP/1.1 \(status)", "Content-Type: \(type)"] + headers
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body
  }

  static func record(
    _ block: [UInt8], kind: String = "response", url: String = "https://quay.example/1",
    type: String = "application/http; msgtype=response", length: Int? = nil
  ) -> [UInt8] {
    let header = """
      WARC/1.0\r
      WARC-Type: \(kind)\r
      WARC-Target-URI: \(url)\r
      WARC-Date: 2022-04-09T10:00:00Z\r
      Content-Type: \(type)\r
      Content-Length: \(length ?? block.count)\r
      \r\n
      """
    return Array(header.utf8) + block + Array("\r\n\r\n".utf8)
  }

  static func record(page sentence: String, url: String = "https://quay.example/1") -> [UInt8] {
    record(response(Array(page(sentence).utf8)), url: url)
  }
}
