// Keeps an open page as the notes are. The preview serves it; no file of a site holds it.
(function () {
  const here = document.currentScript;
  const base = here.dataset.base;
  const isWaiting = () => document.body.dataset.waiting !== undefined;
  const root = document.documentElement;
  let version = here.dataset.version;
  let updates = Promise.resolve();

  // The page as it was served, and for each of its nodes the one that is on the screen. What other
  // scripts add to the page or change on it is not in here, and so is never undone.
  const served = document.body.cloneNode(true);
  const shown = new WeakMap();
  function pair(one, other) {
    shown.set(one, other);
    for (let a = one.firstChild, b = other.firstChild; a && b; a = a.nextSibling, b = b.nextSibling) pair(a, b);
  }
  pair(served, document.body);

  // Makes `old`, and what is shown of it, the same as `fresh`, touching only what differs.
  function change(old, fresh) {
    if (old.isEqualNode(fresh)) return;
    const live = shown.get(old);
    if (old.nodeType !== Node.ELEMENT_NODE) {
      old.data = fresh.data;
      if (live) live.data = fresh.data;
      return;
    }
    if (!live) return;
    for (const { name, value } of fresh.attributes) {
      if (old.getAttribute(name) === value) continue;
      for (const node of [old, live]) node.setAttribute(name, value);
    }
    for (const { name } of [...old.attributes]) {
      if (fresh.hasAttribute(name)) continue;
      for (const node of [old, live]) node.removeAttribute(name);
    }
    changeChildren(old, live, [...old.childNodes], [...fresh.childNodes]);
  }
  function changeChildren(old, live, before, after) {
    while (before.length && after.length && before[0].isEqualNode(after[0])) {
      before.shift();
      after.shift();
    }
    let end = null;
    while (before.length && after.length && before.at(-1).isEqualNode(after.at(-1))) {
      end = before.pop();
      after.pop();
    }
    // Of the children between, those that stand on both sides divide the rest into stretches.
    const text = (node) => node.outerHTML || node.data;
    const places = new Map();
    if (before.length > 1 || after.length > 1) before.forEach((node, place) => places.set(text(node), place));
    let done = 0;
    let stretch = [];
    for (const fresh of after) {
      const place = places.size ? places.get(text(fresh)) : undefined;
      const isBlank = fresh.nodeType === Node.TEXT_NODE && !fresh.data.trim();
      if (isBlank || place === undefined || place < done) {
        stretch.push(fresh);
        continue;
      }
      replace(old, live, before.slice(done, place), stretch, before[place]);
      done = place + 1;
      stretch = [];
    }
    replace(old, live, before.slice(done), stretch, end);
  }
  // Makes `fresh` out of `olds`, which stand before `end`: pair by pair as long as they are alike.
  function replace(old, live, olds, fresh, end) {
    const isAlike = (a, b) => a.nodeType === b.nodeType && a.localName === b.localName && a.id === b.id;
    while (olds.length && fresh.length && isAlike(olds[0], fresh[0])) change(olds.shift(), fresh.shift());
    for (const node of fresh) {
      const one = document.importNode(node, true);
      const other = document.importNode(node, true);
      old.insertBefore(one, olds[0] || end);
      const next = shown.get(olds[0] || end);
      const last = shown.get(one.previousSibling);
      if (next && next.parentNode === live) live.insertBefore(other, next);
      else if (last && last.parentNode === live) last.after(other);
      else live.append(other);
      pair(one, other);
    }
    for (const node of olds) {
      const other = shown.get(node);
      if (other) other.remove();
      node.remove();
    }
  }

  // Does `work`, and lets what the reader looks at stay where it is on the screen.
  root.style.overflowAnchor = "none";
  function inPlace(work) {
    const texts = "p, h1, h2, h3, h4, li, dt, figure, table, pre, blockquote, math";
    const seen = [...document.querySelectorAll(`main :is(${texts})`)].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.height > 0 && box.bottom > 0 && box.top >= 0 && box.top < innerHeight;
    }).slice(0, 40).map((element) => [element, element.getBoundingClientRect().top]);
    const isAtTop = scrollY === 0;
    work();
    const still = isAtTop ? undefined : seen.find(([element]) => element.isConnected);
    if (still) scrollBy({ top: still[0].getBoundingClientRect().top - still[1], behavior: "instant" });
  }

  async function fetchPage() {
    const reply = await fetch(location.pathname, { cache: "no-store" });
    const page = new DOMParser().parseFromString(await reply.text(), "text/html");
    if (!reply.ok) return;
    inPlace(() => {
      document.title = page.title;
      change(served, page.body);
    });
    self.dispatchEvent(new Event("fieldbook-page"));
  }
  // The path of an address from the root of the site; null where it leads elsewhere.
  function pathOf(address) {
    const url = new URL(address, location.href);
    if (url.origin !== location.origin || !url.pathname.startsWith(base)) return null;
    const path = decodeURI(url.pathname.slice(base.length));
    return path === "" || path.endsWith("/") ? path + "index.html" : path;
  }
  const ownPath = pathOf(location.href);

  async function update(news) {
    if (isWaiting()) return location.reload();
    const changed = new Set(news.changed);
    const other = (address) => changed.has(pathOf(address));
    if ([...document.scripts].some((script) => script.src && other(script.src))) return location.reload();
    for (const link of document.querySelectorAll("link[rel=stylesheet]")) {
      if (!other(link.href)) continue;
      const fresh = link.cloneNode();
      fresh.href = link.href.split("?")[0] + "?" + news.version;
      fresh.onload = () => inPlace(() => link.remove());
      link.after(fresh);
    }
    if (news.removed.includes(ownPath)) isGone = true;
    if (changed.has(ownPath)) {
      isGone = false;
      await fetchPage();
    }
    for (const image of document.querySelectorAll("main img")) {
      if (other(image.src)) image.src = image.src.split("?")[0] + "?" + news.version;
    }
    version = news.version;
    draw();
  }

  // What is wrong, over the foot of the window; the last good page stays above and below.
  const panel = document.createElement("fieldbook-preview");
  const shadow = panel.attachShadow({ mode: "open" });
  const style = new CSSStyleSheet();
  style.replaceSync(`
    section { position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 50vh; overflow: auto;
      box-sizing: border-box; padding: 0.75rem 1.25rem 1rem; border-top: 3px solid #c0392b;
      background: Canvas; color: CanvasText; color-scheme: inherit;
      font: 14px/1.5 system-ui, sans-serif; box-shadow: 0 -4px 24px rgb(0 0 0 / 25%); }
    section[data-kind=warning] { border-color: #b7791f; }
    section[data-kind=news] { border-color: #3b6fb6; }
    header { display: flex; gap: 1rem; align-items: baseline; }
    h2 { flex: 1; margin: 0; font-size: 15px; }
    ol { margin: 0.5rem 0 0; padding: 0; list-style: none; }
    li + li { margin-top: 0.75rem; }
    p { margin: 0; overflow-wrap: anywhere; }
    pre { margin: 0.25rem 0 0; overflow-x: auto; font: 13px/1.4 ui-monospace, monospace; }
    button { font: inherit; padding: 0.125rem 0.75rem; }
    @media print { section { display: none; } }`);
  shadow.adoptedStyleSheets = [style];
  let problems = [];
  let isCurrent = true;
  let running = [];
  let isGone = false;
  let isAway = false;
  let isHidden = false;

  function element(name, text, ...content) {
    const made = document.createElement(name);
    made.textContent = text;
    made.append(...content);
    return made;
  }
  function count(number, noun) {
    return number ? [number + " " + noun + (number === 1 ? "" : "s")] : [];
  }
  function headline(errors) {
    if (isAway) return "The preview does not answer";
    if (isGone) return "This page is no longer part of the site";
    const words = [...count(errors, "error"), ...count(problems.length - errors, "warning")].join(", ");
    return isCurrent ? words : words + "; the page is as it was before";
  }
  function draw() {
    const errors = problems.filter((problem) => problem.severity === "error").length;
    const hasNews = isAway || isGone;
    if (!hasNews && (isHidden || problems.length === 0)) return shadow.replaceChildren();
    const section = document.createElement("section");
    section.dataset.kind = hasNews ? "news" : errors ? "error" : "warning";
    section.setAttribute("role", errors || hasNews ? "alert" : "status");
    section.setAttribute("aria-label", "Preview");
    const hide = element("button", "Hide");
    hide.type = "button";
    hide.addEventListener("click", () => {
      isHidden = true;
      draw();
    });
    const head = element("header", "", element("h2", headline(errors)), ...(hasNews ? [] : [hide]));
    const list = element("ol", "", ...problems.map((problem) => {
      const item = element("li", "", element("p", problem.words));
      if (problem.excerpt) item.append(element("pre", problem.excerpt));
      return item;
    }));
    section.append(head, list);
    shadow.replaceChildren(section);
  }
  root.append(panel);

  // How far experiments are, where their figures will stand.
  const bars = new Map();
  const barStyle = new CSSStyleSheet();
  barStyle.replaceSync(`.fieldbook-running { display: block; padding: 0.5rem 0; color: var(--quiet, GrayText);
    font: 0.875rem/1.4 system-ui, sans-serif; }
    .fieldbook-running progress { width: 100%; height: 0.5rem; accent-color: var(--accent, auto); }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, barStyle];
  function drawBars() {
    const own = isWaiting() ? running : running.filter((block) => block.page === ownPath);
    const ids = new Set(own.map((block) => block.id));
    for (const [id, bar] of bars) {
      if (ids.has(id) && bar.isConnected) continue;
      bar.remove();
      bars.delete(id);
    }
    for (const block of own) {
      const place = document.getElementById(block.id) || (isWaiting() && document.querySelector("main"));
      if (!place) continue;
      let bar = bars.get(block.id);
      if (!bar) {
        bar = element("span", "", document.createElement("progress"), document.createElement("span"));
        bar.className = "fieldbook-running";
        if (isWaiting()) place.append(bar);
        else place.prepend(bar);
        bars.set(block.id, bar);
      }
      const [meter, words] = bar.children;
      meter.max = block.total;
      meter.value = block.done;
      const name = isWaiting() ? block.id + ": " : "";
      words.textContent = name + block.done + " of " + block.total + " trials";
      meter.setAttribute("aria-label", words.textContent);
    }
  }

  let stream;
  function connect() {
    if (stream) return;
    stream = new EventSource("/.fieldbook/events");
    // One after the other, in the order in which they came.
    function on(name, work) {
      stream.addEventListener(name, (event) => {
        updates = updates.then(() => work(JSON.parse(event.data))).catch(() => location.reload());
      });
    }
    on("greeting", (news) => {
      isAway = false;
      if (news.version !== version) return location.reload();
      ({ problems, isCurrent } = news.complaint);
      running = news.running;
      draw();
      drawBars();
    });
    on("update", async (news) => {
      await update(news);
      drawBars();
    });
    on("complaint", (news) => {
      ({ problems, isCurrent } = news);
      isHidden = false;
      draw();
    });
    on("progress", (news) => {
      running = news;
      drawBars();
    });
    stream.onerror = () => {
      isAway = true;
      setTimeout(draw, 1500);
    };
  }
  // A hidden page lets go of its connection: browsers grant only six to all pages together.
  function listen() {
    if (!document.hidden) return connect();
    if (stream) stream.close();
    stream = null;
  }
  document.addEventListener("visibilitychange", listen);
  listen();
})();
