// Runs before the page is drawn, so that a reader who has chosen a theme never sees the other one.
(function (root) {
  root.dataset.script = "";
  try {
    const theme = localStorage.getItem("theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch (refused) {
    // Without storage the reader's system decides.
  }
})(document.documentElement);
