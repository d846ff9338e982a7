import { formatAddress } from "localized-address-format";
import type { LabelContent } from "./label-content";

/** One line of the address, as long as it may be; it is wrapped when it is laid out. */
export interface AddressLine {
  text: string;
  strong: boolean;
}

type Script = "local" | "latin";
type Consignee = LabelContent["consignee"];

/** Addresses in these letters go from the large to the small, the name last. */
const LARGE_TO_SMALL = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const COUNTRIES = new Intl.DisplayNames(["en"], { type: "region" });

/** The country in words, as the post of the sender's country reads them. */
export const countryName = (country: string): string => (COUNTRIES.of(country) ?? country).toUpperCase();

/**
 * The consignee by the destination's own format (Google's address data), the country last and in words, then the telephone. What
 * the format has no place for is put beside its neighbour: nothing of an address is left out.
 */
export function addressBlock(consignee: Consignee): AddressLine[] {
  const { name, line1, city, country, phone } = consignee;
  const script: Script = LARGE_TO_SMALL.test(line1 + city) ? "local" : "latin";
  return [
    ...formatted(consignee, script).map((text) => ({ text, strong: text === name })),
    { text: countryName(country), strong: true },
    ...(phone ? [{ text: `Tel ${phone}`, strong: false }] : []),
  ];
}

function formatted(consignee: Consignee, script: Script): string[] {
  const { name, line1, line2, city, region, postalCode, country } = consignee;
  const places = placesOf(country, script);
  const streets = [line1, line2].filter(isText);
  // Some formats have room for one of the two, and people write the place into either.
  const area = isText(region) && !city.startsWith(region) ? region : places.locality ? "" : city;
  if (!places.locality && area !== city) {
    if (script === "latin") streets.push(city);
    else streets[0] = `${city}${streets[0] ?? ""}`;
  }
  const lines = joined(
    formatAddress(
      {
        postalCountry: country,
        name,
        addressLines: streets,
        locality: city,
        administrativeArea: area,
        postalCode,
      },
      script,
    ),
  );
  if (!places.postalCode) insert(lines, postalCode, city);
  if (!places.area) insert(lines, region, city);
  if (!places.area && !places.locality) insert(lines, city, streets.at(-1) ?? name);
  return lines;
}

/** A format may put a comma after the street, which is a line of its own there. */
function joined(lines: string[]): string[] {
  const all: string[] = [];
  for (const line of lines) {
    if (line.startsWith(",")) all.push(`${all.pop() ?? ""}${line}`);
    else all.push(line);
  }
  return all;
}

/** After the line that holds its neighbour, unless the address says it already. */
function insert(lines: string[], text: string | null | undefined, neighbour: string): void {
  if (!isText(text) || lines.some((line) => line.toLowerCase().includes(text.toLowerCase()))) return;
  const beside = lines.findIndex((line) => line.includes(neighbour));
  lines.splice(beside < 0 ? lines.length : beside + 1, 0, text);
}

const isText = (text: string | null | undefined): text is string => Boolean(text?.trim());

interface Places {
  locality: boolean;
  area: boolean;
  postalCode: boolean;
}

const known = new Map<string, Places>();

/** Which parts of an address a format has a place for. */
function placesOf(country: string, script: Script): Places {
  const key = `${country} ${script}`;
  let places = known.get(key);
  if (!places) {
    const has = (field: "locality" | "administrativeArea" | "postalCode") =>
      formatAddress({ postalCountry: country, [field]: "#" }, script)
        .join("")
        .includes("#");
    places = { locality: has("locality"), area: has("administrativeArea"), postalCode: has("postalCode") };
    known.set(key, places);
  }
  return places;
}
