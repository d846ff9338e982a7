import { s10CheckDigit } from "@baiyun/kit";

/** Carriers that a number may be said to be of, as those who watch it are told of them. */
export const CARRIERS = [
  ...["YUNEXPRESS", "FOUR_PX", "YANWEN", "CHINA-POST", "BPOST", "CORREOS", "DHL", "DPD", "FEDEX", "GLS", "HERMES"],
  ...["LA-POSTE", "POSTNL", "ROYAL-MAIL", "UPS", "USPS"],
] as const;
export type CarrierCode = (typeof CARRIERS)[number];

/** What others call them. */
const ALSO_CALLED: Readonly<Record<string, CarrierCode>> = { "4PX": "FOUR_PX", "FOUR-PX": "FOUR_PX", EVRI: "HERMES" };
/** What logistics says where no carrier has the parcel yet. */
const NOBODY = new Set(["", "UNASSIGNED"]);

/** The code of a carrier, however it is written; as it is written where nobody here knows it. */
export function carrierCodeOf(written: string): string {
  const dashed = written.trim().toUpperCase().replaceAll(/[ _]+/g, "-");
  return ALSO_CALLED[dashed] ?? CARRIERS.find((code) => code === dashed) ?? written.trim();
}

export const isCarrier = (written: string): boolean => !NOBODY.has(written.trim().toUpperCase());

/**
 * Written down from what is commonly known, and checked against no list of a carrier's. A form proves nothing: carriers change theirs, and
 * others use the same. Of digits alone only those stand here that are known of several: they name nobody, and what fits none is unknown.
 */
const FORMS: readonly (readonly [RegExp, ...CarrierCode[]])[] = [
  [/^YT\d{16}$/, "YUNEXPRESS"],
  [/^4PX\d{13}CN$/, "FOUR_PX"],
  [/^[A-Z]{2}\d{9}YP$/, "YANWEN"],
  [/^1Z[0-9A-Z]{16}$/, "UPS"],
  [/^(420\d{5})?9[2-5]\d{20}$/, "USPS"],
  [/^JJD\d{16,18}$/, "DHL"],
  [/^00340434\d{12}$/, "DHL"],
  [/^\d{12}$/, "DHL", "FEDEX", "GLS"],
  [/^\d{14}$/, "DPD", "HERMES"],
  [/^H\d{19}$/, "HERMES"],
  [/^\d[A-Z]\d{11}$/, "LA-POSTE"],
];

/** Who hands out numbers of the Universal Postal Union (S10) for a country. Yanwen sends as China Post does, too. */
const POSTS: Readonly<Record<string, readonly CarrierCode[]>> = {
  BE: ["BPOST"],
  CN: ["CHINA-POST", "YANWEN"],
  DE: ["DHL"],
  ES: ["CORREOS"],
  FR: ["LA-POSTE"],
  GB: ["ROYAL-MAIL"],
  NL: ["POSTNL"],
  US: ["USPS"],
};
const S10 = /^[A-Z]{2}(\d{8})(\d)([A-Z]{2})$/;

/** Whose number one of this form may be; none where the form is nobody's that we know. */
export function candidatesOf(number: string): CarrierCode[] {
  const [, digits, check, country] = S10.exec(number) ?? [];
  const posts = digits && s10CheckDigit(digits) === Number(check) ? POSTS[country!] : undefined;
  if (posts) return [...posts];
  return FORMS.flatMap(([form, ...carriers]) => (form.test(number) ? carriers : []));
}
