// Runs before the page is drawn, so that a reader who has chosen a theme never sees the other one.
(function (root) {
  root.dataset.script = "";
  try {
    const theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch (refused) {
    // Without storage the reader's system decides.
  }
  // A page on the reader's disk may not ask for the manifest, and needs none.
  const manifest = document.querySelector("link[rel=manifest]");
  if (manifest && location.protocol === "file:") manifest.remove();
})(document.documentElement);
