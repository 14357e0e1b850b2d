import Figures
import Gallery
import Site

/// The page of the samples of figures, each with its source.
func galleryPage() -> ReferencePage {
  var page = ReferencePage(
    name: "gallery",
    text: """
      ---
      title: Gallery of figures
      description: >-
        Every mark that a figure can be made of, with the Swift that makes it.
      ---

      A figure is a value: plots with two axes each, and the marks on them. An experiment returns such
      values, and they are drawn last, for wide and for narrow pages. These are the figures that the
      tests of Fieldbook compare, and the source under each of them is the one that made it.

      """)
  for chapter in Samples.chapters {
    page.text += "\n## \(markdown(chapter.title))\n"
    for sample in chapter.samples {
      let id = "fig-\(sample.figure.name)"
      page.text += """

        ```experiment gallery
        id: \(id)
        caption: \(quoted(sample.figure.title + ". " + sample.words))
        alt: \(quoted(sample.figure.alternative))
        ```

        ```swift
        \(sample.source)
        ```

        """
      page.results[id] = BlockResult(exhibits: [.figure(sample.figure)], provenance: nil)
    }
  }
  page.text += """

    ## The data

    The samples show formulas, so that a picture changes only when its drawing does.

    ```swift
    \(Samples.dataSource)
    ```

    """
  return page
}

extension Figure {
  /// What there is to see, in words.
  fileprivate var alternative: String { summary.isEmpty ? longDescription : summary }
}

/// `text` as a value of YAML, in quotes.
private func quoted(_ text: String) -> String {
  "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}
