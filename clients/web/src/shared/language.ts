/** The languages that every text is there in. */
export const LANGUAGES = ["en", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

const KEPT_AS = "language";
/** Dates and numbers as they are written where the language is read; years before months in Chinese, days before months in English. */
export const LOCALES: Record<Language, string> = { en: "en-GB", zh: "zh-CN" };

/** The reader's choice, else what the device prefers. */
export function readLanguage(): Language {
  try {
    const kept = localStorage.getItem(KEPT_AS);
    if (kept === "en" || kept === "zh") return kept;
  } catch {
    // A browser that keeps nothing for us.
  }
  return navigator.language.startsWith("zh") ? "zh" : "en";
}

export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEPT_AS, language);
  } catch {
    // It holds for this page then.
  }
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
}

/** What to write to the reader in. Whom we have no pages for reads another language only here. */
export function writtenIn(language: Language): string {
  const own = navigator.language;
  const isSpoken = LANGUAGES.some((spoken) => own.startsWith(spoken));
  return isSpoken ? LOCALES[language] : own;
}
