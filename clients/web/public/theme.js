// Before anything is painted: the theme and the language that this reader chose, else those of the device.
(() => {
  let scheme = "auto";
  let language = navigator.language.startsWith("zh") ? "zh" : "en";
  try {
    scheme = localStorage.getItem("mantine-color-scheme-value") || scheme;
    language = localStorage.getItem("language") || language;
  } catch {}
  const isDark = scheme === "dark" || (scheme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", isDark ? "dark" : "light");
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
})();
