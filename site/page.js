// The theme's switch, and the mark in the contents for the section being read.
(function (root) {
  const button = document.getElementById("page:theme");
  const themes = ["system", "light", "dark"];
  const current = () => root.dataset.theme || "system";
  function show() {
    button.setAttribute("aria-label", "Theme: " + current());
    button.title = "Theme: " + current();
  }
  function choose() {
    const next = themes[(themes.indexOf(current()) + 1) % themes.length];
    if (next === "system") delete root.dataset.theme;
    else root.dataset.theme = next;
    try {
      if (next === "system") localStorage.removeItem("theme");
      else localStorage.setItem("theme", next);
    } catch (refused) {
      // The choice then holds for this page alone.
    }
    show();
  }
  if (button) {
    button.addEventListener("click", choose);
    show();
  }

  const links = new Map();
  for (const link of document.querySelectorAll(".contents.beside a")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  let marked = null;
  function mark() {
    let reading = null;
    for (const [heading, link] of links) {
      if (heading.getBoundingClientRect().top < innerHeight / 3) reading = link;
    }
    if (reading === marked) return;
    if (marked) marked.removeAttribute("aria-current");
    if (reading) reading.setAttribute("aria-current", "location");
    marked = reading;
  }
  let isDue = false;
  function markSoon() {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      mark();
    });
  }
  if (links.size) {
    addEventListener("scroll", markSoon, { passive: true });
    addEventListener("resize", markSoon);
    markSoon();
  }
})(document.documentElement);

// What the search takes for words. The builder of the index has a twin of this; they must agree.
const searchWords = (function () {
  const common = new Set(
    ("a an and are as at be by for from has have if in into is it its of on or that the then there " +
      "these this to was were will with which not no we you can").split(" "));
  const endings = [
    ["ies", "y"], ["sses", "ss"], ["ing", ""], ["edly", ""], ["ed", ""], ["ations", "at"],
    ["ation", "at"], ["ly", ""], ["es", "e"], ["s", ""],
  ];
  const pattern = /[\p{L}\p{M}\p{N}]+/gu;

  function lowered(text) {
    return text.toLowerCase().replace(/ς/g, "σ");
  }
  function isSought(word) {
    return (word.length > 1 || word > "~") && !common.has(word);
  }
  function words(text) {
    return (lowered(text).match(pattern) || []).filter(isSought);
  }
  // An English word without its ending.
  function stem(word) {
    for (const [ending, rest] of endings) {
      if (word.endsWith(ending) && word.length - ending.length >= 3 && !word.endsWith("ss")) {
        word = word.slice(0, -ending.length) + rest;
        break;
      }
    }
    return word.length > 4 && word.endsWith("e") ? word.slice(0, -1) : word;
  }
  return { lowered, words, stem, pattern };
})();

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

// The search as the reader sees it: a dialog that `/` opens, with results that arrows walk through.
(function () {
  const button = document.getElementById("page:search");
  if (!button) return;
  const root = button.dataset.root;
  const texts = new Map();
  let dialog, input, list, status, search;

  function load(path, failed) {
    const script = document.createElement("script");
    script.src = root + path;
    if (failed) script.onerror = failed;
    document.head.append(script);
  }
  self.fieldbookIndex = function (index) {
    search = makeSearch(index, searchWords);
    search.index = index;
    update();
  };
  self.fieldbookText = function (page, sections) {
    texts.set(page, sections);
    for (const place of document.querySelectorAll(".result-words")) {
      if (place.dataset.page === page) excerpt(place);
    }
  };

  function element(name, attributes, ...content) {
    const made = document.createElement(name);
    for (const key in attributes) made.setAttribute(key, attributes[key]);
    made.append(...content);
    return made;
  }
  function open() {
    if (!dialog) {
      input = element("input", {
        type: "search", "aria-label": "Search the course", placeholder: "Search the course",
        autocomplete: "off", spellcheck: "false", enterkeyhint: "go",
      });
      status = element("p", { class: "search-status", role: "status" });
      list = element("ol", { class: "search-results" });
      const close = element("button", { type: "button", class: "search-close" }, "Close");
      close.addEventListener("click", () => dialog.close());
      dialog = element(
        "dialog", { class: "search", "aria-label": "Search" },
        element("div", { class: "search-field" }, input, close), status, list);
      dialog.addEventListener("keydown", walk);
      dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
      input.addEventListener("input", update);
      document.body.append(dialog);
      status.textContent = "Loading …";
      load("search/index.js", () => (status.textContent = "The index could not be loaded."));
    }
    if (!dialog.open) dialog.showModal();
    input.select();
  }
  function update() {
    if (!search) return;
    const query = input.value.trim();
    const { results, matched } = search(query);
    list.replaceChildren(
      ...results.map((number) => {
        const [page, anchor, title] = search.index.sections[number];
        const [slug, name] = search.index.pages[page];
        const words = element("span", { class: "result-words" });
        words.dataset.page = slug;
        words.dataset.section = number - search.index.pages[page][2];
        words.matched = matched;
        const head = element("span", { class: "result-title" }, title || name);
        const link = element("a", { href: root + encodeURI(slug) + ".html" + (anchor && "#" + encodeURIComponent(anchor)) }, head);
        if (title) link.append(element("span", { class: "result-page" }, name));
        link.append(words);
        link.addEventListener("click", () => dialog.close());
        return element("li", {}, link);
      }));
    for (const words of list.querySelectorAll(".result-words")) {
      const page = words.dataset.page;
      if (texts.has(page)) excerpt(words);
      else {
        texts.set(page, null);
        load("search/text/" + encodeURI(page) + ".js");
      }
    }
    status.textContent = !query
      ? "Type a word; arrows walk, Enter follows, Escape closes."
      : results.length === 0 ? "Nothing found." : results.length === 1 ? "1 result" : results.length + " results";
  }
  // Shows the words of a section around the first that match.
  function excerpt(place) {
    const sections = texts.get(place.dataset.page);
    if (!sections) return;
    const text = sections[place.dataset.section] || "";
    const hits = [...text.matchAll(searchWords.pattern)].filter((word) =>
      place.matched.has(searchWords.stem(searchWords.lowered(word[0]))));
    let start = Math.max(0, (hits.length ? hits[0].index : 0) - 60);
    if (start > 0) start = text.indexOf(" ", start) + 1;
    let end = Math.min(text.length, start + 180);
    if (end < text.length) end = Math.max(start, text.lastIndexOf(" ", end));
    const pieces = [];
    let at = start;
    for (const hit of hits) {
      if (hit.index < at || hit.index + hit[0].length > end) continue;
      pieces.push(text.slice(at, hit.index), element("mark", {}, hit[0]));
      at = hit.index + hit[0].length;
    }
    pieces.push(text.slice(at, end));
    place.replaceChildren(start > 0 ? "… " : "", ...pieces, end < text.length ? " …" : "");
  }
  function walk(event) {
    const links = [...list.querySelectorAll("a")];
    const here = links.indexOf(document.activeElement);
    if (event.key === "ArrowDown" && here + 1 < links.length) links[here + 1].focus();
    else if (event.key === "ArrowUp" && here > 0) links[here - 1].focus();
    else if (event.key === "ArrowUp" && here === 0) input.focus();
    else if (event.key === "Enter" && document.activeElement === input && links.length) links[0].click();
    else return;
    event.preventDefault();
  }
  button.addEventListener("click", open);
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    open();
  });
})();
