import Feeds
import Testing

@Suite("Addresses that may be reached")
struct PublicAddressTests {
  @Test(
    "the public network is open",
    arguments: ["8.8.8.8", "192.0.66.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111"])
  func open(_ address: String) {
    #expect(CurlFetcher.isPublic(address))
  }

  @Test(
    "this machine, its own network and what is set aside are closed, however they are written",
    arguments: [
      "127.0.0.1", "127.255.0.3", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255",
      "192.168.1.1", "169.254.169.254", "100.64.0.1", "198.18.0.1", "203.0.113.9", "224.0.0.1",
      "255.255.255.255", "::1", "::", "::ffff:8.8.8.8", "::ffff:127.0.0.1", "fe80::1", "fd00::1",
      "fec0::1", "ff02::1", "64:ff9b::a00:1", "2002:7f00:1::", "2001::1", "2001:db8::1", "::7f00:1",
      "no address",
    ])
  func closed(_ address: String) {
    #expect(!CurlFetcher.isPublic(address))
  }

  @Test("what is no address of the web never leaves the program")
  func refused() async {
    let fetcher = CurlFetcher(FetchSettings(userAgent: "test"))
    let cases: [(String, FetchError)] = [
      ("file:///etc/passwd", .scheme), ("ftp://post.example/", .scheme), ("", .badAddress),
      ("http://ann:word@post.example/", .credentials), ("http://127.0.0.1:9/", .privateAddress),
      ("http://[::1]:9/", .privateAddress), ("http://[::ffff:127.0.0.1]:9/", .privateAddress),
      ("http://2130706433:9/", .privateAddress), ("http://localhost:9/", .privateAddress),
    ]
    for (address, error) in cases {
      let result = await fetcher.fetch(FetchRequest(url: address, bodyLimit: 100))
      #expect(result == .failure(error), "\(address)")
    }
  }
}
