import Experiments
import Workshop

/// The page of the experiments, from what each of them declares.
func experimentsPage() -> ReferencePage {
  let text = """
    ---
    title: Experiments
    description: >-
      What a note can run: every experiment with its parameters, their values and defaults, and the
      figures and tables it shows.
    ---

    An experiment stands in a note as a fenced block. Its parameters are keys of the block; one that is
    left out keeps its default. Four more keys are the same for all: `id` names the block, `show` picks
    figures and tables, `caption` says what they are, and `alt` describes the figures to those who
    cannot see them. In a terminal, `fieldbook run` takes the same parameters as `key=value`.

    \(ExperimentReference.all.map(\.markdown).joined(separator: "\n"))
    """
  return ReferencePage(name: "experiments", text: text)
}

extension ExperimentReference {
  /// The experiment's section.
  fileprivate var markdown: String {
    let rows = parameters.map { entry in
      "| `\(entry.parameter.name)` | \(Building.markdown(entry.parameter.help)) "
        + "| \(Building.markdown(entry.parameter.kind.phrase)) | `\(entry.value.canonical)` |\n"
    }
    let shown = exhibits.map { exhibit in
      "| `\(exhibit.name)` | \(exhibit.kind.rawValue) | \(Building.markdown(exhibit.summary)) "
        + "| \(exhibit.isShownByDefault ? "yes" : "on request") |\n"
    }
    let alt = exhibits.contains { $0.kind == .figure } ? "\nalt: What there is to see." : ""
    return """
      ## \(name)

      \(Building.markdown(summary)).

      ````markdown
      ```experiment \(name)
      id: fig-\(name)\(alt)
      ```
      ````

      **Parameters**

      | Parameter | What it is | Values | Default |
      |---|---|---|---|
      \(rows.joined())
      **Figures and tables**

      | For `show` | Kind | What it shows | Shown |
      |---|---|---|---|
      \(shown.joined())
      """
  }
}
