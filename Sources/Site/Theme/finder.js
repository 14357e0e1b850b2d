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
