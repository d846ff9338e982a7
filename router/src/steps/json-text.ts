// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON wants these escaped
const NEEDS_ESCAPE = /["\\\u0000-\u001f\ud800-\udfff]/;
/** Up to here a loop over the characters is faster than a regular expression. */
const SHORT = 24;

/** A string as JSON text. */
export function quote(text: string): string {
  if (text.length > SHORT) return NEEDS_ESCAPE.test(text) ? JSON.stringify(text) : `"${text}"`;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 32 || code === 34 || code === 92 || (code >= 0xd800 && code <= 0xdfff)) return JSON.stringify(text);
  }
  return `"${text}"`;
}
