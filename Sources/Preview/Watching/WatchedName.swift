/// Which names in a watched folder are of interest.
enum WatchedName {
  /// Whether a file or folder of this name can matter to a site.
  ///
  /// Hidden ones do not, nor do the copies and drafts that editors keep beside a file.
  static func matters(_ name: some StringProtocol) -> Bool {
    let isHidden = name.hasPrefix(".")
    // Emacs, and vim that tries whether it may write.
    let isCopy = name.hasSuffix("~") || name.hasPrefix("#") && name.hasSuffix("#") || name == "4913"
    // JetBrains, and many that write elsewhere first.
    let isDraft =
      name.hasSuffix("___jb_tmp___") || name.hasSuffix("___jb_old___") || name.hasSuffix(".tmp")
    return !(isHidden || isCopy || isDraft)
  }
}
