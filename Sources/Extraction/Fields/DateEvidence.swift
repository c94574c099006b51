internal import CoverageModel

/// A day that a page states in one place, with what speaks for and against its being the day of publication.
struct DateEvidence {
  /// The sorts of places, the most exact first. A page that repeats itself within one sort says no more than once.
  enum Channel: UInt8, CaseIterable {
    case jsonLD, meta, microdata, jsonLDPage, furtherMeta, shown, weakMeta, url, heading, modified
  }

  struct Traits: OptionSet, Hashable {
    let rawValue: UInt32

    /// Where a shown date stands: behind the headline, at most so many nodes away, or before it.
    static let atOnce = Traits(rawValue: 1 << 0)
    static let near = Traits(rawValue: 1 << 1)
    static let middle = Traits(rawValue: 1 << 2)
    static let far = Traits(rawValue: 1 << 3)
    static let justBefore = Traits(rawValue: 1 << 4)
    static let before = Traits(rawValue: 1 << 5)
    static let farBefore = Traits(rawValue: 1 << 6)
    static let untitled = Traits(rawValue: 1 << 7)
    /// Read from an attribute for machines.
    static let machine = Traits(rawValue: 1 << 8)
    /// In an element that is made for dates or says so by its class.
    static let element = Traits(rawValue: 1 << 9)
    /// By the element's class.
    static let classPublished = Traits(rawValue: 1 << 10)
    static let classModified = Traits(rawValue: 1 << 11)
    /// By the words before the date.
    static let saysPublished = Traits(rawValue: 1 << 12)
    static let saysModified = Traits(rawValue: 1 << 13)
    static let furniture = Traits(rawValue: 1 << 14)
    /// Within a link: the date of another page.
    static let linked = Traits(rawValue: 1 << 16)
    /// One of several elements of the same class: a list.
    static let repeated = Traits(rawValue: 1 << 17)
    /// The text is the date and little more.
    static let pure = Traits(rawValue: 1 << 18)
    static let property = Traits(rawValue: 1 << 19)
    /// With a time of day.
    static let clock = Traits(rawValue: 1 << 20)
    static let timeTag = Traits(rawValue: 1 << 21)
  }

  var time: StatedTime
  let channel: Channel
  let source: PageTime.Source
  var traits: Traits = []
}
