type Letters = Readonly<Record<string, string>>;

interface Table {
  letters: Letters;
  /** At the beginning of a word. */
  initial: Letters;
  /** Of two letters, at the end of a word. */
  endings: Letters;
  /** Of two letters, anywhere. */
  pairs: Letters;
}

const none: Letters = {};

/** `а=a б=b` */
const table = (letters: string): Letters =>
  Object.fromEntries(letters.split(/\s+/).map((pair) => pair.split("=") as [string, string]));

/** ELOT 743, ISO 843 type 2: single letters. */
export const GREEK: Letters = table(
  "α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o ϊ=i ϋ=y",
);

/** Bulgaria's Transliteration Act of 2009. */
export const BULGARIAN: Table = {
  letters: table(
    "а=a б=b в=v г=g д=d е=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=h ц=ts ч=ch ш=sh щ=sht ъ=a ь=y ю=yu я=ya",
  ),
  initial: none,
  endings: { ия: "ia" },
  pairs: none,
};

/** Resolution 55 of 27 January 2010 of the Cabinet of Ministers of Ukraine. */
export const UKRAINIAN: Table = {
  letters: table(
    "а=a б=b в=v г=h ґ=g д=d е=e є=ie ж=zh з=z и=y і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ь= ю=iu я=ia ’= '=",
  ),
  initial: table("є=ye ї=yi й=y ю=yu я=ya"),
  endings: none,
  pairs: { зг: "zgh" },
};

/** ICAO Doc 9303, part 3, section 6.B: what passports of the other countries with Cyrillic letters show. */
export const ICAO: Table = {
  letters: table(
    "а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ=ie ы=y ь= э=e ю=iu я=ia і=i ї=i є=ie ґ=g ў=u ђ=d ѓ=g ѕ=dz ј=j љ=lj њ=nj ћ=c ќ=k џ=dz",
  ),
  initial: none,
  endings: none,
  pairs: none,
};
