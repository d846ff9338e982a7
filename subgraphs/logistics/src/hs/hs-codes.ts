import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { HsVersion } from "../goods/shipment-goods.entity";

export interface HsCode {
  /** Two digits of a chapter, four of a heading or six of a subheading. */
  code: string;
  description: string;
}

/** Chapters, headings and subheadings; see README.md beside it. Of an edition that is not here no code is checked. */
const FILES: Readonly<Partial<Record<HsVersion, string>>> = { [HsVersion.HS2022]: "hs2022.tsv.gz" };

const known = new Map<HsVersion, ReadonlyMap<string, HsCode>>();

/** The codes of an edition by themselves; null where it is not known. Read when it is first asked for. */
function codesOf(version: HsVersion): ReadonlyMap<string, HsCode> | null {
  const file = FILES[version];
  if (!file) return null;
  const codes = known.get(version) ?? read(file);
  known.set(version, codes);
  return codes;
}

function read(file: string): Map<string, HsCode> {
  const rows = gunzipSync(readFileSync(join(__dirname, file)))
    .toString("utf8")
    .trimEnd()
    .split("\n");
  return new Map(
    rows.map((row) => {
      const [code, description] = row.split("\t") as [string, string];
      return [code, { code, description }];
    }),
  );
}

export enum HsVerdict {
  LISTED = "LISTED",
  UNLISTED = "UNLISTED",
  NOT_CHECKED = "NOT_CHECKED",
}

/** Whether an edition has the subheading that a commodity code begins with. */
export function verdictOf(code: string, version: HsVersion): HsVerdict {
  const codes = codesOf(version);
  if (!codes) return HsVerdict.NOT_CHECKED;
  return codes.has(code.slice(0, 6)) ? HsVerdict.LISTED : HsVerdict.UNLISTED;
}

/** What an edition has under the beginning of a code, or with all of these words; in the order of the codes, null where it is not known. */
export function searchCodes(version: HsVersion, search: string, most: number): HsCode[] | null {
  const codes = codesOf(version);
  if (!codes) return null;
  const digits = search.replace(/[ .]/g, "");
  const words = search.toLowerCase().split(/\s+/);
  const meets = /^\d+$/.test(digits)
    ? ({ code }: HsCode) => code.startsWith(digits)
    : ({ description }: HsCode) => words.every((word) => description.toLowerCase().includes(word));
  return [...codes.values()].filter(meets).slice(0, most);
}
