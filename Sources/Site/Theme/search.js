// Searches the sections of the course. The index is a script of its own, so that it also loads from
// a folder on the reader's disk; it comes when the search is first used.
const makeSearch = function (index, { words, stem }) {
  // Terms in order, each told by how many letters it shares with the one before; then for each
  // section the distance from the section before and how often the term stands there, in base 36.
  const terms = [];
  const postings = [];
  let last = "";
  for (const line of index.terms ? index.terms.split("\n") : []) {
    const end = line.indexOf(" ");
    last = last.slice(0, parseInt(line[0], 36)) + line.slice(1, end);
    terms.push(last);
    postings.push(line.slice(end + 1));
  }
  const lengths = index.sections.map((section) => section[3]);
  const count = lengths.length;
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, count);

  function firstFrom(term) {
    let low = 0;
    let high = terms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (terms[middle] < term) low = middle + 1;
      else high = middle;
    }
    return low;
  }
  // Whether one letter missing, added, changed or swapped makes one word into the other.
  function isNear(a, b) {
    if (Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false;
    let i = 0;
    while (i < a.length && a[i] === b[i]) i++;
    const rest = (x, y) => a.slice(i + x) === b.slice(i + y);
    return rest(1, 1) || rest(1, 0) || rest(0, 1) ||
      (a[i] === b[i + 1] && a[i + 1] === b[i] && rest(2, 2));
  }
  // The terms that a word of the query may mean, each with a weight.
  function meanings(word, isLast) {
    const found = new Map();
    const stemmed = stem(word);
    let place = firstFrom(stemmed);
    if (terms[place] === stemmed) found.set(place, 1);
    if (isLast) {
      const prefix = word.length < stemmed.length ? word : stemmed;
      for (place = firstFrom(prefix); place < terms.length && terms[place].startsWith(prefix); place++) {
        if (!found.has(place)) found.set(place, 0.5);
      }
    }
    if (!found.size && stemmed.length > 3) {
      terms.forEach((term, place) => isNear(stemmed, term) && found.set(place, 0.4));
    }
    return found;
  }
  // The sections that match a query, best first (BM25; every word that is missing costs much).
  return function (query) {
    const sought = words(query);
    const scores = new Map();
    const matched = new Set();
    sought.forEach((word, number) => {
      const best = new Map();
      for (const [place, weight] of meanings(word, number === sought.length - 1)) {
        matched.add(terms[place]);
        const entries = postings[place].split(" ");
        const rarity = Math.log(1 + (count - entries.length + 0.5) / (entries.length + 0.5));
        let section = 0;
        for (const entry of entries) {
          const [distance, times] = entry.split(":");
          section += parseInt(distance, 36);
          const n = times ? parseInt(times, 36) : 1;
          const score =
            (weight * rarity * n * 2.2) / (n + 1.2 * (0.25 + (0.75 * lengths[section]) / mean));
          best.set(section, Math.max(best.get(section) || 0, score));
        }
      }
      for (const [section, score] of best) {
        const sum = scores.get(section) || { score: 0, hits: 0 };
        scores.set(section, { score: sum.score + score, hits: sum.hits + 1 });
      }
    });
    const results = [...scores]
      .map(([section, sum]) => [section, sum.score * (sum.hits / sought.length) ** 2])
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, 10)
      .map(([section]) => section);
    return { results, matched };
  };
};
