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
