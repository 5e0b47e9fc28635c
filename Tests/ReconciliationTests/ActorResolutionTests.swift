import Dossier
import Foundation
import Testing

@Suite struct ActorResolutionTests {
  /// One article for each list of persons; every article tells the same news.
  private func actors(_ articles: [[(name: String, country: String?)]]) -> [Actor] {
    let rooms = articles.enumerated().map { number, persons in
      var room = Newsroom(
        "n\(number)",
        "At the Lorne fishery congress spoke " + persons.map(\.name).joined(separator: ", ") + ".",
        published: "2031-06-0\(number + 1)")
      for person in persons { room.actor(person.name, country: person.country) }
      return room
    }
    return dossier(of: rooms).actors
  }

  @Test(
    "forms of one name are one person",
    arguments: [
      ("Yusuf Mahmoud Darani", "Yusuf Mehmood Darani"), ("Park Sang-ho", "Park Sang Ho"),
      ("PARK SANG HO", "Park Sang-ho"), ("Grigory Voloshin", "Grigoriy Voloshin"),
      ("Bashir al-Tamar", "Bashir Tamar"), ("Liu Wen", "Wen Liu"),
      ("Petr Ivanovich Sokol", "Petr Sokol"), ("José Marín", "Jose Marin"),
      ("Mr Darani", "Karim Darani"), ("Foreign Minister Petr Sokol", "Petr Sokol"),
      ("Nguyen Van Duc", "Nguyễn Văn Đức"),
      ("Abdel Rahman Sefidi", "Abdelrahman Sefidi"), ("Ja’far Tamar", "Jafar Tamar"),
    ])
  func same(_ one: String, _ other: String) {
    #expect(actors([[(one, "VES")], [(other, "VES")]]).count == 1)
  }

  @Test(
    "namesakes are two persons",
    arguments: [
      ("Karim Darani", "Yusuf Darani"), ("Park Sang-ho", "Park Yong-nam"),
      ("Mahmoud Darani", "Mohammed Darani"), ("Petr Ivanovich Sokol", "Petr Pavlovich Sokol"),
      ("Petr Sokol Sr.", "Petr Sokol Jr."),
    ])
  func different(_ one: String, _ other: String) {
    #expect(actors([[(one, "VES")], [(other, "VES")]]).count == 2)
  }

  @Test("one name in two countries stays two, told as possibly the same")
  func countries() {
    let found = actors([[("Petr Sokol", "VES")], [("Petr Sokol", "NRD")]])
    #expect(found.count == 2)
    #expect(found.map(\.possiblySame.count) == [1, 1])
  }

  @Test("a bare family name is the one person of the story who bears it")
  func surname() {
    let found = actors([[("Grigory Voloshin", "VES")], [("Voloshin", nil)]])
    #expect(found.map(\.name) == ["Grigory Voloshin"])
  }

  @Test("a bare family name that two bear is neither of them for sure")
  func ambiguousSurname() {
    let found = actors([
      [("Karim Darani", "VES"), ("Yusuf Darani", "VES")], [("Darani", nil)],
    ])
    #expect(found.count == 3)
    #expect(found.first { $0.name == "Darani" }?.possiblySame.count == 2)
  }

  @Test("an initial joins within one story and country")
  func initial() {
    #expect(actors([[("Grigory Voloshin", "VES")], [("G. Voloshin", "VES")]]).count == 1)
  }

  @Test("two whom the gazetteer knows apart are never joined")
  func known() {
    var first = Newsroom("a", "Petr Sokol spoke at the Lorne congress.", published: "2031-06-01")
    first.actor("Petr Sokol", country: "VES", known: "person:1")
    var second = Newsroom("b", "Petr Sokol spoke at the Lorne congress.", published: "2031-06-01")
    second.actor("Petr Sokol", country: "VES", known: "person:2")
    #expect(dossier(of: [first, second]).actors.count == 2)
  }

  @Test("an acronym and its full name are one organisation within a story")
  func acronym() {
    var first = Newsroom(
      "a", "The League of Free Harbours met in Lorne on grain.", published: "2031-06-01")
    first.actor("League of Free Harbours", .organization)
    var second = Newsroom("b", "The LFH met in Lorne on grain.", published: "2031-06-01")
    second.actor("LFH", .organization)
    let found = dossier(of: [first, second]).actors
    #expect(found.map(\.name) == ["League of Free Harbours"])
  }

  @Test("the foreign ministries of two countries are two")
  func ministries() {
    var first = Newsroom(
      "a", "The Foreign Ministry of Vestria spoke in Lorne.", published: "2031-06-01")
    first.actor("Foreign Ministry", .organization, country: "VES")
    var second = Newsroom(
      "b", "The Foreign Ministry of Nordia spoke in Lorne.", published: "2031-06-01")
    second.actor("Foreign Ministry", .organization, country: "NRD")
    #expect(dossier(of: [first, second]).actors.count == 2)
  }

  @Test("a thousand persons of one surname end soon and stay a thousand")
  func thousand() {
    var room = Newsroom("a", "A congress of the Daranis.", published: "2031-06-01")
    let syllables = ["ba", "do", "fi", "gu", "he", "jo", "ko", "li", "mu", "no"]
    for number in 0..<1000 {
      let name = [number / 100, number / 10 % 10, number % 10].map { syllables[$0] }.joined()
      room.actor("\(name.capitalized) Darani", country: "VES")
    }
    #expect(dossier(of: [room]).actors.count == 1000)
  }

  private static let dam =
    "The Marrow dam divides Vestria and Nordia, the envoys of both told Lorne. "

  /// Two articles of one story and one of another, three years on.
  private func affair(_ build: (inout [Newsroom]) -> Void) -> [Actor] {
    var rooms = [
      Newsroom("a", Self.dam + "Petr Sokol spoke.", published: "2031-06-01"),
      Newsroom("b", Self.dam + "The Vestrian Foreign Minister spoke.", published: "2031-06-01"),
      Newsroom(
        "c", "A flood in Port Selim drowned the grain harvest, said Liu Wen.",
        published: "2034-09-09"),
    ]
    build(&rooms)
    return dossier(of: rooms).actors
  }

  @Test("an office without a name is the one who holds it in the same story")
  func officeHolder() {
    let found = affair { rooms in
      rooms[0].actor("Petr Sokol", country: "VES", role: "foreign minister")
      rooms[1].actor(
        "Vestrian Foreign Minister", .office, country: "VES", known: "office:VES:foreign_minister")
      rooms[2].actor("Liu Wen", country: "VES", role: "foreign minister")
    }
    #expect(found.map(\.name).sorted() == ["Liu Wen", "Petr Sokol"])
  }

  @Test("an office that two hold in one story stays an office")
  func twoHolders() {
    let found = affair { rooms in
      rooms[0].actor("Petr Sokol", country: "VES", role: "foreign minister")
      rooms[0].actor("Envoys", country: "VES", role: "foreign minister")
      rooms[1].actor(
        "Vestrian Foreign Minister", .office, country: "VES", known: "office:VES:foreign_minister")
    }
    #expect(found.contains { $0.kind == .office })
  }

  @Test("a title before a name is told apart from it")
  func titledName() {
    let found = affair { rooms in
      rooms[0].actor("Petr Sokol", country: "VES", role: "foreign minister")
      rooms[1].actor("Vestrian Foreign Minister", .office, country: "VES")
      rooms[2].actor("Vestrian Foreign Minister Petr Sokol")
    }
    #expect(found.filter { $0.kind == .person }.map(\.name) == ["Petr Sokol"])
  }

  @Test("a ministry without a field is the state's one ministry of the story")
  func bareMinistry() {
    let one = affair { rooms in
      rooms[0].actor("Vestrian Foreign Ministry", .organization, country: "VES")
      rooms[1].actor("Vestrian ministry", .organization, country: "VES")
    }
    #expect(one.count == 1)
    let several = affair { rooms in
      rooms[0].actor("Vestrian Foreign Ministry", .organization, country: "VES")
      rooms[0].actor("Vestrian Interior Ministry", .organization, country: "VES")
      rooms[1].actor("Vestrian ministry", .organization, country: "VES")
    }
    #expect(several.count == 3)
  }

  @Test("names that differ by a letter stay two, told as possibly the same")
  func nearMiss() {
    let found = actors([[("Grigory Voloshin", "VES")], [("Grigory Voloshan", "VES")]])
    #expect(found.map(\.possiblySame.count) == [1, 1])
  }

  /// Two articles of one story: one describes a singer, the other names and describes people.
  private func withUnnamed(_ people: [(name: String, nouns: [String])]) -> [Actor] {
    let text = "At the Lorne fishery congress the quota was cut and a Vestrian singer was held."
    var first = Newsroom("n1", text, published: "2031-06-01")
    first.actor("Vestrian singer", country: "VES", described: ["singer"], isUnnamed: true)
    var second = Newsroom(
      "n2", text + " " + people.map(\.name).joined(separator: ", "), published: "2031-06-01")
    for person in people { second.actor(person.name, country: "VES", described: person.nouns) }
    return dossier(of: [first, second]).actors
  }

  @Test("somebody whom one article only describes is whom another of the story names so")
  func unnamed() {
    let found = withUnnamed([("Ana Sokol", ["singer"]), ("Petr Tamar", ["lawyer"])])
    #expect(Set(found.map(\.name)) == ["Ana Sokol", "Petr Tamar"])
    // A description is no name.
    #expect(found.allSatisfy { $0.names.count == 1 })
  }

  @Test("a description that fits two persons is joined with neither")
  func unnamedOfTwo() {
    let found = withUnnamed([("Ana Sokol", ["singer"]), ("Petr Tamar", ["singer"])])
    #expect(Set(found.map(\.name)) == ["Ana Sokol", "Petr Tamar", "Vestrian singer"])
  }

  @Test("an office told once without its state is the one told with it")
  func barelyToldOffice() {
    var first = Newsroom("n1", "Minister Petr Sokol spoke in Lorne.", published: "2031-06-01")
    first.actor("Petr Sokol", role: "minister", of: nil)
    var second = Newsroom("n2", "Petr Sokol spoke in Lorne.", published: "2031-06-01")
    second.actor("Petr Sokol", country: "VES", role: "minister")
    let roles = dossier(of: [first, second]).actors.first { $0.name == "Petr Sokol" }?.roles ?? []
    #expect(roles.map(\.of) == ["VES"])
    #expect(roles.first?.evidence.articles.count == 2)
  }

  @Test("somebody's cousin is one person in one story, by that name")
  func kin() {
    let rooms = ["n1", "n2"].map { id in
      var room = Newsroom(
        id, "At the Lorne congress Ana Sokol's cousin spoke.", published: "2031-06-01")
      room.actor(
        "Ana Sokol’s cousin", described: ["cousin of Ana Sokol"], isUnnamed: true)
      return room
    }
    #expect(dossier(of: rooms).actors.map(\.name) == ["Ana Sokol’s cousin"])
  }
}
