/** By event: a subject and a body of paragraphs. */
export type SeededWords = Readonly<Record<string, readonly [subject: string, body: string]>>;

/** What a mail says before and after the body. An entry of a list is the body alone. */
export interface SeededLanguage {
  locale: string;
  greeting: string;
  closing: string;
  words: SeededWords;
}

/** A code in words; one that came later is shown as it is. */
export const select = (name: string, words: Readonly<Record<string, string>>): string =>
  `{{ ${name} | icu: "{value, select, ${Object.entries(words)
    .map(([code, word]) => `${code} {${word}}`)
    .join(" ")} other {{value}}}" }}`;
