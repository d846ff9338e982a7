const LEFT_OUT = "[left out]";

/** Who may do what, and who somebody is: by the ends of the names that parties give their fields. */
const KEPT_BACK = [
  ...["token", "secret", "sign", "signature", "password", "authorization", "app_?key", "api_?key", "user_?id"],
  ...["name", "first_?name", "last_?name", "contact", "company", "phone", "mobile", "tel", "telephone", "e?-?mail"],
  ...["street", "house_?no", "address\\w*", "city", "district", "post_?code", "postal_?code", "zip(?:_?code)?"],
  ...["tax_?(?:no|number|id)", "ioss_?(?:no|number|code)", "eori\\w*", "id_?card\\w*", "passport\\w*", "vat_?\\w*"],
].join("|");
/** A field of JSON, whole or cut off by how much is kept, and one of a form or an address. */
const OF_JSON = new RegExp(`("\\w*?(?:${KEPT_BACK})"\\s*:\\s*)("(?:[^"\\\\]|\\\\.)*"?|-?[\\d.]+)`, "gi");
const OF_FORM = new RegExp(`\\b(\\w*?(?:${KEPT_BACK}))=[^&\\s"']+`, "gi");
/** Parties and how they are reached, in EDIFACT; a quote, `?'`, ends nothing. */
const OF_EDIFACT = /(^|['\n])(NAD|CTA|COM)\+(?:[^'?]|\?.)*/g;
/** Files within an answer, such as a label, which names the consignee. */
const FILES = /[A-Za-z0-9+/=_-]{200,}/g;

/** What a party answered, as it is shown to our staff: without credentials, files, and who anybody is. Null where nothing is kept. */
export function shownAnswer(raw: string | null): string | null {
  if (!raw) return null;
  return raw
    .replace(FILES, (file) => `[${file.length} characters left out]`)
    .replace(OF_JSON, (_all, field: string) => `${field}"${LEFT_OUT}"`)
    .replace(OF_FORM, (_all, field: string) => `${field}=${LEFT_OUT}`)
    .replace(OF_EDIFACT, (_all, before: string, tag: string) => `${before}${tag}+${LEFT_OUT}`);
}
