import Foundation

/// Precision, recall and F1 of spans.
struct SpanScore {
  var gold = 0
  var predicted = 0
  var correct = 0

  mutating func add<Span: Hashable>(gold: Set<Span>, predicted: Set<Span>) {
    self.gold += gold.count
    self.predicted += predicted.count
    correct += gold.intersection(predicted).count
  }

  var precision: Double { predicted == 0 ? 0 : Double(correct) / Double(predicted) }
  var recall: Double { gold == 0 ? 0 : Double(correct) / Double(gold) }
  var f1: Double {
    gold + predicted == 0 ? 0 : 2 * Double(correct) / Double(gold + predicted)
  }

  func line(_ name: String) -> String {
    String(
      format: "%@ P %.2f R %.2f F1 %.2f (%d gold, %d predicted)",
      name.padding(toLength: 10, withPad: " ", startingAt: 0), 100 * precision, 100 * recall,
      100 * f1, gold, predicted)
  }
}
