package import Claims
import Experiments
import Figures
import Notes
import Site
package import Workshop

extension Course {
  /// For each block something to stand where its figures and tables will be.
  func blanks() -> [BlockKey: BlockResult] {
    let nowhere = Provenance(experiment: "", parameters: [], trials: 0, seeds: [], command: "")
    let references = ExperimentReference.all
    var blanks: [BlockKey: BlockResult] = [:]
    for note in notes {
      for fence in note.experiments {
        let declared = references.first { $0.name == fence.name.value }?.exhibits ?? []
        let names = fence.show?.map(\.value) ?? declared.filter(\.isShownByDefault).map(\.name)
        blanks[BlockKey(note: note.slug, id: fence.id.value)] = BlockResult(
          exhibits: declared.filter { names.contains($0.name) }.map(\.blank), provenance: nowhere)
      }
    }
    return blanks
  }
}

extension ExhibitDeclaration {
  /// Nothing, of this kind and name.
  fileprivate var blank: Exhibit {
    switch kind {
    case .figure: .figure(Figure(name, title: "", plots: []))
    case .table: .table(Table(name, title: "", columns: []))
    }
  }
}

extension WorkshopReport {
  /// What each block shows, as the site takes it.
  func results() -> [BlockKey: BlockResult] {
    var results: [BlockKey: BlockResult] = [:]
    for block in blocks {
      results[BlockKey(note: block.plan.note, id: block.plan.fence.id.value)] = BlockResult(
        exhibits: block.shown, provenance: Provenance(of: block.plan.run))
    }
    return results
  }
}

extension BlockReport {
  /// What conditions and formulas can call of it.
  package var evidence: BlockEvidence {
    BlockEvidence(
      note: plan.note, id: plan.fence.id.value, values: values, tables: tables,
      seeds: plan.run.seeds, parameters: plan.run.parameters.map { ($0.name, $0.value) })
  }
}

extension CheckedClaim {
  /// The verdict as the site takes it.
  var result: ClaimResult {
    ClaimResult(
      number: number, words: words, condition: condition, holds: holds, reason: reason,
      measurements: measurements.map {
        ClaimResult.Measurement(
          name: $0.name, value: $0.value, seeds: $0.seeds,
          block: BlockKey(note: $0.note, id: $0.block), table: $0.table)
      })
  }
}

extension Provenance {
  /// Where the results of `run` come from.
  fileprivate init(of run: Run) {
    let settings = run.parameters.filter { !$0.isDefault }.map { " \($0.argument)" }
    self.init(
      experiment: run.experiment,
      parameters: run.parameters.map {
        Parameter(name: $0.name, value: $0.value, isDefault: $0.isDefault)
      },
      trials: run.trials.count, seeds: run.seeds,
      command: "fieldbook run \(run.experiment)\(settings.joined())")
  }
}

extension BoundParameter {
  /// The parameter as `fieldbook run` takes it.
  fileprivate var argument: String {
    guard value.hasPrefix("[") else { return "\(name)=\(value)" }
    let list = value.dropFirst().dropLast().replacing(", ", with: ",")
    return list.isEmpty ? "'\(name)=[]'" : "\(name)=\(list)"
  }
}
