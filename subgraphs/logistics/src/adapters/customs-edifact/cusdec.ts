import { Money } from "@baiyun/kit";
import { CustomsAct, type CustomsStatement, type StatedArticle } from "../../customs/customs-port";
import { type CustomsRegime, DeclarationDirection } from "../../customs-rule/customs-rule.entity";
import { type Element, inCharacterSet, message, segment } from "./segment-writer";

/** Of the directory D.96B: data element 1225, what the message is to do. */
const FUNCTIONS: Readonly<Record<CustomsAct, string>> = { SUBMIT: "9", CHANGE: "4", CANCEL: "1", REPLACE: "5" };

/** Data element 1001, which document it is. */
const DOCUMENTS: Readonly<Record<DeclarationDirection, string>> = {
  [DeclarationDirection.IMPORT]: "929",
  [DeclarationDirection.EXPORT]: "830",
};

/** Data element 3227: the country that goods go to, or that they leave. */
const COUNTRIES: Readonly<Record<DeclarationDirection, string>> = {
  [DeclarationDirection.IMPORT]: "36",
  [DeclarationDirection.EXPORT]: "35",
};

/** How a procedure is written, and what it asks for besides. Which indicators an office has is its own guide's: ours are not verified. */
const REGIMES: Readonly<Record<CustomsRegime, { indicator: string; quantity: boolean; ioss: boolean }>> = {
  CN_9610: { indicator: "9610", quantity: true, ioss: false },
  H7: { indicator: "H7", quantity: false, ioss: true },
  H1: { indicator: "H1", quantity: true, ioss: false },
  TYPE11: { indicator: "TYPE11", quantity: true, ioss: false },
  TYPE13: { indicator: "TYPE13", quantity: true, ioss: false },
};

const MOST_OF_A_TEXT = 70;
const TEXTS_OF_A_SEGMENT = 5;

/** A customs declaration: CUSDEC of the directory D.96B. */
export function cusdec(act: CustomsAct, statement: CustomsStatement, reference: string): string {
  const { lrn, mrn, direction, country, regime, office, iossNumber, statedAt, articles } = statement;
  const consignee = direction === DeclarationDirection.IMPORT ? statement.consigneeTaxNumber : null;
  const { indicator, quantity, ioss } = REGIMES[regime];
  const head = [
    segment("BGM", DOCUMENTS[direction], lrn, FUNCTIONS[act]),
    segment("LOC", COUNTRIES[direction], country),
    ...(office ? [segment("LOC", "22", office)] : []),
    ...(statedAt ? [segment("DTM", ["137", minuteOf(statedAt), "203"])] : []),
    segment("GIS", indicator),
    ...(mrn ? [segment("RFF", ["ABT", mrn])] : []),
    ...(ioss && iossNumber ? [segment("NAD", "IM", iossNumber)] : []),
    ...(consignee ? [segment("NAD", "CN", consignee)] : []),
  ];
  // A cancelled one states nothing any more.
  const lines = act === CustomsAct.CANCEL ? [] : articles.flatMap((article, index) => lineOf(article, index, quantity));
  return message(reference, ["CUSDEC", "D", "96B", "UN"], [...head, ...lines, segment("UNS", "S")]);
}

function lineOf(article: StatedArticle, index: number, countsPieces: boolean): string[] {
  const { description, hsCode, quantity, valueMinor, currency, originCountry, grossWeightG } = article;
  return [
    segment("CST", String(index + 1), hsCode),
    segment("FTX", "AAA", "", "", textOf(description)),
    segment("LOC", "27", originCountry),
    segment("MEA", "WT", "AAD", ["KGM", kilograms(grossWeightG)]),
    ...(countsPieces ? [segment("MEA", "CT", "", ["PCE", String(quantity)])] : []),
    segment("MOA", ["40", new Money(valueMinor, currency).decimal, currency]),
  ];
}

const kilograms = (grams: bigint): string => `${grams / 1000n}.${String(grams % 1000n).padStart(3, "0")}`;

/** In the pieces that a free text has. */
function textOf(description: string): Element {
  const text = inCharacterSet(description);
  const pieces: string[] = [];
  for (let from = 0; from < text.length; from += MOST_OF_A_TEXT) pieces.push(text.slice(from, from + MOST_OF_A_TEXT));
  return pieces.slice(0, TEXTS_OF_A_SEGMENT);
}

/** `202611220815`, in UTC. */
const minuteOf = (at: Date): string => at.toISOString().slice(0, 16).replace(/[-T:]/g, "");
