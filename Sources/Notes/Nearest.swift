/// The word of `candidates` that was probably meant by `word`, or nil where none is near.
///
/// Near means at most one slip in three letters, and one in the shortest words: a letter missing,
/// added, changed, or swapped with its neighbour. Upper and lower case count as equal unless two
/// candidates are equally near. Among the equally near the first wins.
///
///     nearest("optimiser", among: ["surface", "optimizers"])  // "optimizers"
///
/// - Complexity: The product of the lengths, for each candidate of similar length.
public func nearest(_ word: String, among candidates: [String]) -> String? {
  let sought = Array(word.lowercased().unicodeScalars.prefix(65))
  guard sought.count <= 64 else { return nil }
  var best: (distance: Int, candidate: String)?
  for candidate in candidates where !candidate.isEmpty {
    if candidate == word { return candidate }
    let letters = Array(candidate.lowercased().unicodeScalars)
    let cutOff = max(1, max(sought.count, min(letters.count, 64)) / 3)
    guard abs(letters.count - sought.count) <= cutOff, sought.count > 1 || letters == sought
    else { continue }
    let distance = editDistance(sought, letters)
    guard distance <= cutOff, distance < max(sought.count, letters.count) else { continue }
    if best.map({ distance < $0.distance }) ?? true { best = (distance, candidate) }
  }
  return best?.candidate
}

/// How many letters must be added, removed, changed, or swapped with their neighbour to make one
/// word into the other, no letter being touched twice.
///
/// Reference: Damerau, "A technique for computer detection and correction of spelling errors", 1964,
/// in the restricted form known as optimal string alignment.
func editDistance<Letter: Equatable>(_ a: [Letter], _ b: [Letter]) -> Int {
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i]
    for j in 1...b.count {
      var distance = min(last[j] + 1, row[j - 1] + 1)
      distance = min(distance, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        distance = min(distance, beforeLast[j - 2] + 1)
      }
      row.append(distance)
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
