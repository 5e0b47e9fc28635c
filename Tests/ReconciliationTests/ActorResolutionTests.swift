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
}
