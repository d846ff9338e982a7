interface RestrictionSeed {
  hsPrefix: string;
  countries: readonly string[];
  verdict: "PROHIBITED" | "PERMIT" | "INFO";
  validFrom: string;
  note: string;
}

const EU = [
  ...["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV"],
  ...["MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"],
];
/** Whereto parcels are sold. */
const EVERYWHERE = [...EU, "AU", "BR", "CA", "CH", "GB", "JP", "NO", "US"];

const UNCONFIRMED = "Not held against the text in force: our broker confirms it.";

/**
 * What is said of goods whoever their sender is: a beginning, by the day from which it holds and by where it is written. Brokers add
 * to it and end it. What flies is also ruled by how it is packed: `customs-rules.ts`.
 */
export const goodsRestrictions: readonly RestrictionSeed[] = [
  {
    ...{ hsPrefix: "850760", countries: EVERYWHERE, verdict: "INFO", validFrom: "2016-04-01" },
    note: "Power banks and other lithium-ion batteries by themselves are UN3480, forbidden as cargo on passenger aircraft since 2016-04-01 (ICAO Technical Instructions; IATA PI965). Packed with equipment (PI966): at most 30% charged since 2026-01-01, cells above 2.7 Wh (IATA DGR, 67th edition).",
  },
  {
    ...{ hsPrefix: "3604", countries: EVERYWHERE, verdict: "PROHIBITED", validFrom: "2018-01-01" },
    note: `Fireworks and other pyrotechnics are explosives (class 1): not admitted in postal items (UPU Convention, items not admitted) and not carried with parcels by air (IATA DGR). ${UNCONFIRMED}`,
  },
  {
    ...{ hsPrefix: "050710", countries: EVERYWHERE, verdict: "PERMIT", validFrom: "1990-01-18" },
    note: `Ivory: CITES, Appendix I since 1990-01-18: permits of the country of export and of import, which are seldom given. ${UNCONFIRMED}`,
  },
  {
    ...{ hsPrefix: "3004", countries: EU, verdict: "PERMIT", validFrom: "2001-12-18" },
    note: `Medicines: importing them from a third country takes an authorisation (Directive 2001/83/EC, Art. 40). ${UNCONFIRMED}`,
  },
  {
    ...{ hsPrefix: "9303", countries: EU, verdict: "PERMIT", validFrom: "2021-04-26" },
    note: `Firearms: Directive (EU) 2021/555 and Regulation (EU) 258/2012, and the law of each member state. ${UNCONFIRMED}`,
  },
  {
    ...{ hsPrefix: "52", countries: ["US"], verdict: "INFO", validFrom: "2022-06-21" },
    note: `Cotton: goods with any input of Xinjiang are presumed to be of forced labour and refused (Uyghur Forced Labor Prevention Act, in force 2022-06-21); have the origin of the fibre ready. ${UNCONFIRMED}`,
  },
  {
    ...{ hsPrefix: "854340", countries: ["AU"], verdict: "PERMIT", validFrom: "2024-03-01" },
    note: `Electronic cigarettes: no import without a licence and a permit (Customs (Prohibited Imports) Regulations 1956, reg. 5A). ${UNCONFIRMED}`,
  },
  {
    ...{ hsPrefix: "854340", countries: ["BR"], verdict: "PROHIBITED", validFrom: "2009-08-31" },
    note: `Electronic cigarettes may not be imported (ANVISA RDC 46/2009, then RDC 855/2024). ${UNCONFIRMED}`,
  },
];
