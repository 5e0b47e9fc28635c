import Foundation
import News
import Testing

@Suite("Addresses of pages")
struct PageAddressTests {
  private static let rules: AddressRules = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/Resources/Diplomacy/addresses.json")
    guard let data = try? Data(contentsOf: file),
      let rules = try? JSONDecoder().decode(AddressRules.self, from: data)
    else { return AddressRules() }
    return rules
  }()

  @Test("each rule's example comes out as written")
  func examples() {
    #expect(Self.rules.parameters.count > 20)
    for parameter in Self.rules.parameters {
      #expect(Self.rules.page(parameter.example.address) == parameter.example.page)
      #expect(!parameter.source.isEmpty)
      let alone = AddressRules(parameters: Self.rules.parameters.filter { $0 != parameter })
      #expect(alone.page(parameter.example.address) != parameter.example.page, "\(parameter.name)")
    }
  }

  @Test(
    "what tells nothing of the page goes, the rest stays as it was",
    arguments: [
      ("https://Post.example:443/A?b=1#top", "https://post.example/A?b=1"),
      ("http://post.example:80", "http://post.example/"),
      ("http://post.example:8080/a", "http://post.example:8080/a"),
      ("https://post.example/a?utm_source=x&id=2&fbclid=y", "https://post.example/a?id=2"),
      ("https://post.example/a?utm_source=x", "https://post.example/a"),
      ("https://post.example/a?b=%2F&a=1", "https://post.example/a?b=%2F&a=1"),
      ("https://post.example/#!/talks", "https://post.example/#!/talks"),
      ("not an address", "not an address"), ("ftp://post.example/a#b", "ftp://post.example/a#b"),
    ])
  func pages(_ address: String, _ page: String) {
    #expect(Self.rules.page(address) == page)
  }
}
