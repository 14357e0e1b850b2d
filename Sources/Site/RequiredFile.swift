import Notes

/// A file that a page needs, with the place in the note that asks for it.
struct RequiredFile: Hashable {
  let file: SiteFile
  let place: Place

  init(_ file: SiteFile, at place: Place) {
    self.file = file
    self.place = place
  }
}
