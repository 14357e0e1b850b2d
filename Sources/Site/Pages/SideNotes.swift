/// The style of footnotes in the margin.
///
/// The notes stay where they are in the page, at its end: for those who listen to it, for paper, for
/// narrow screens and for browsers that cannot place one thing beside another. Elsewhere each is
/// placed beside the first reference to it, or under the note before it where that is lower.
enum SideNotes {
  /// The most notes that are placed; the notes of a page with more stay together at its end.
  private static let most = 24

  /// The style sheet.
  static var css: String {
    let places = (1...most).map { number in
      """
      [id="fnref:\(number)"]{anchor-name:--ref-\(number)}
      [id="fn:\(number)"]{anchor-name:--note-\(number);\
      top:max(anchor(--ref-\(number) top,0px),anchor(--note-\(number - 1) bottom,0px) + 0.75rem)}
      """
    }
    let notes = ".footnotes:not(:has(li:nth-child(\(most + 1))))"
    return """
      @supports (top:anchor(--a top,0px)){@media screen and (min-width:88rem){
      body:not(.home) :is(.bar,.page,.colophon){max-width:86rem}
      body:not(.home) .page{grid-template-columns:var(--aside) minmax(0,var(--breadth)) 13rem}
      article{position:relative}
      \(notes){margin:0;padding:0;border:0}
      \(notes) h2{position:absolute;clip-path:inset(50%)}
      \(notes) > ol{margin:0;padding:0}
      \(notes) > ol > li{position:absolute;left:calc(100% + var(--gap));width:12.5rem;margin:0;\
      color:var(--quiet);font:0.8125rem/1.45 var(--sans)}
      \(notes) p{margin-bottom:0.4rem}
      \(places.joined(separator: "\n"))
      }}

      """
  }
}
