const PATTERNS =
  "212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232".split(
    " ",
  );
const STOP = "2331112";
const CODE_C = 99;
const CODE_B = 100;

/** Reads a Code 128 symbol from the widths, in modules, of its bars and spaces, as a scanner does. @throws for an unreadable one. */
export function readCode128(widths: readonly number[]): string {
  const digits = widths.join("");
  if (!digits.endsWith(STOP)) throw new Error("no stop pattern");
  const values = (digits.slice(0, -STOP.length).match(/.{6}/g) ?? []).map((pattern) => PATTERNS.indexOf(pattern));
  if (values.includes(-1)) throw new Error("not a Code 128 pattern");
  const check = values.pop()!;
  const [start = 0, ...symbols] = values;
  const sum = symbols.reduce((total, value, index) => total + value * (index + 1), start);
  if (sum % 103 !== check) throw new Error("wrong check symbol");

  let set = start === 105 ? "C" : "B";
  let text = "";
  for (const value of symbols) {
    if (set === "C" && value === CODE_B) set = "B";
    else if (set === "B" && value === CODE_C) set = "C";
    else text += set === "C" ? String(value).padStart(2, "0") : String.fromCharCode(value + 32);
  }
  return text;
}
