import { formatAddress } from "localized-address-format";

/** What a country's addresses have besides name, lines and town, and whether the code is written before the town. */
export interface AskedFields {
  region: boolean;
  postalCode: boolean;
  isCodeFirst: boolean;
}

const MARKS = { postalCode: "\u0001", administrativeArea: "\u0002", locality: "\u0003" };

/** What is asked for of an address there; of a country that is not known yet, everything. */
export function askedFields(country: string): AskedFields {
  if (!country) return { region: true, postalCode: true, isCodeFirst: true };
  const written = formatAddress({ postalCountry: country, ...MARKS }).join("\n");
  const [code, town] = [written.indexOf(MARKS.postalCode), written.indexOf(MARKS.locality)];
  return {
    region: written.includes(MARKS.administrativeArea),
    postalCode: code >= 0,
    isCodeFirst: code >= 0 && code < town,
  };
}

const REGION_NAMES = {
  STATE: ["AU", "BR", "IN", "MX", "MY", "NG", "US", "VE"],
  PROVINCE: ["AR", "CA", "CN", "ES", "IT", "KR", "NL", "PH", "TH", "TR", "VN"],
  PREFECTURE: ["JP"],
  EMIRATE: ["AE"],
} as const;

/** What people there call the part of the country that an address names. */
export function regionName(country: string): keyof typeof REGION_NAMES | "REGION" {
  for (const name of ["STATE", "PROVINCE", "PREFECTURE", "EMIRATE"] as const) {
    if ((REGION_NAMES[name] as readonly string[]).includes(country)) return name;
  }
  return "REGION";
}
