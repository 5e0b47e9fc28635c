/// Numbers hashes in the order in which they first come: 0, 1, 2 …
///
/// Where every word of ten thousand articles is looked up, a table of open addresses over hashes
/// that are mixed already costs a third of a dictionary. A factor of chance picks the slots, so that
/// no text can be written that fills a few of them; the numbers do not depend on it.
struct CodeTable {
  private struct Slot {
    var code: UInt64
    /// One more than the number; 0 where the slot is free.
    var number: UInt32
  }

  private var slots: [Slot]
  private var shift: UInt64
  private let factor = UInt64.random(in: .min ... .max) | 1
  private(set) var count = 0

  /// - Parameter capacity: how many codes are expected.
  init(capacity: Int = 0) {
    var bits: UInt64 = 4
    while 1 << bits < capacity * 2, bits < 31 { bits += 1 }
    slots = Array(repeating: Slot(code: 0, number: 0), count: 1 << Int(bits))
    shift = 64 - bits
  }

  /// The number of a code; nil where it never came.
  func number(of code: UInt64) -> Int? {
    let number = slots[slot(of: code)].number
    return number == 0 ? nil : Int(number) - 1
  }

  /// The number of a code, which is the next one where it never came.
  mutating func add(_ code: UInt64) -> Int {
    var found = slot(of: code)
    if slots[found].number == 0 {
      if (count + 1) * 2 > slots.count {
        grow()
        found = slot(of: code)
      }
      count += 1
      slots[found] = Slot(code: code, number: UInt32(count))
    }
    return Int(slots[found].number) - 1
  }

  /// Where the code stands or would stand.
  private func slot(of code: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (code &* factor) >> shift)
    while slots[slot].number != 0, slots[slot].code != code {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(code: 0, number: 0), count: old.count * 2)
    shift -= 1
    for entry in old where entry.number != 0 { slots[slot(of: entry.code)] = entry }
  }
}
