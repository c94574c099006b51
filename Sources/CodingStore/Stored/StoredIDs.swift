/// Which ids rows can have: they are given one after the other, from 1.
package enum StoredIDs {
  package static let possible: ClosedRange<Int64> = 1...100_000_000
}
