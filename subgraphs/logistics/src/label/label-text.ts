/** Letters that do not come apart into a Latin one and a mark. Upper case; lower case follows. */
const ROMANISED: Readonly<Record<string, string>> = {
  // Latin beyond ISO 8859-1
  Ł: "L",
  Đ: "D",
  Ħ: "H",
  Ŧ: "T",
  Ŋ: "Ng",
  Œ: "OE",
  ĸ: "K",
  ẞ: "SS",
  Ə: "A",
  // Cyrillic
  А: "A",
  Б: "B",
  В: "V",
  Г: "G",
  Ґ: "G",
  Д: "D",
  Е: "E",
  Ё: "E",
  Є: "Ie",
  Ж: "Zh",
  З: "Z",
  И: "I",
  І: "I",
  Ї: "I",
  Й: "I",
  К: "K",
  Л: "L",
  М: "M",
  Н: "N",
  О: "O",
  П: "P",
  Р: "R",
  С: "S",
  Т: "T",
  У: "U",
  Ў: "U",
  Ф: "F",
  Х: "Kh",
  Ц: "Ts",
  Ч: "Ch",
  Ш: "Sh",
  Щ: "Shch",
  Ъ: "",
  Ы: "Y",
  Ь: "",
  Э: "E",
  Ю: "Iu",
  Я: "Ia",
  Ђ: "Dj",
  Ј: "J",
  Љ: "Lj",
  Њ: "Nj",
  Ћ: "C",
  Џ: "Dz",
  // Greek
  Α: "A",
  Β: "V",
  Γ: "G",
  Δ: "D",
  Ε: "E",
  Ζ: "Z",
  Η: "I",
  Θ: "Th",
  Ι: "I",
  Κ: "K",
  Λ: "L",
  Μ: "M",
  Ν: "N",
  Ξ: "X",
  Ο: "O",
  Π: "P",
  Ρ: "R",
  Σ: "S",
  Τ: "T",
  Υ: "Y",
  Φ: "F",
  Χ: "Ch",
  Ψ: "Ps",
  Ω: "O",
};

const SIMPLER: Readonly<Record<string, string>> = {
  ı: "i",
  ς: "s",
  "‘": "'",
  "’": "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "–": "-",
  "—": "-",
  "−": "-",
  "…": "...",
  "€": "EUR",
  "№": "No.",
};

/**
 * Text as the label's fonts can print it: ISO 8859-1 on one line. Latin, Cyrillic and Greek letters are romanised; of any other
 * script a `?` remains per character, because the posts accept addresses in Latin letters only.
 */
export function labelText(text: string): string {
  // The one Greek pair that reads otherwise than its letters.
  const paired = text.normalize("NFC").replace(/([οό])[υύ]/gi, "$1u");
  const printable = [...paired].map(printableCharacter).join("");
  return printable.replace(/\s+/g, " ").trim();
}

function printableCharacter(character: string): string {
  if (/\s/.test(character)) return " ";
  if (/\p{C}/u.test(character)) return "";
  if (/^[\x20-\x7e\xa1-\xff]$/.test(character)) return character;
  const known = SIMPLER[character] ?? romanised(character);
  if (known !== undefined) return known;
  const bare = character.normalize("NFKD").replace(/\p{M}/gu, "");
  if (bare === character) return /\p{M}/u.test(character) ? "" : "?";
  return [...bare].map(printableCharacter).join("");
}

function romanised(character: string): string | undefined {
  const upper = character.toUpperCase();
  const letters = ROMANISED[upper];
  return letters === undefined || character === upper ? letters : letters.toLowerCase();
}
