// Runs before the first paint, so that neither the colours nor the language of the document jump.
(() => {
  try {
    const theme = localStorage.getItem("assize.theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
    const locale = localStorage.getItem("assize.locale");
    if (locale) document.documentElement.lang = locale;
  } catch {
    // A closed storage leaves the device's own choice.
  }
})();
