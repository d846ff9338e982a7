import { DateTime } from "luxon";
import type { CustomsFault, CustomsReading, CustomsVerdict, CustomsWord } from "../../customs/customs-port";
import { CustomsUnread } from "../../customs/customs-port";
import { checkShape } from "./directory";
import { type Message, readInterchange, type Segment, Unreadable, valueIn } from "./segment-reader";

/** Of the directory D.96B, data element 1001: an answer, and one that says what is wrong. */
const ANSWER = "962";
const ERROR_ANSWER = "963";

/**
 * Data element 7365 is coded by each office for itself, and none of theirs is published: this is our reading until an office's own guide
 * is at hand.
 */
const INDICATORS: Readonly<Record<string, CustomsVerdict>> = {
  "1": "ACCEPTED",
  "2": "RELEASED",
  "3": "HELD_DOCS",
  "4": "HELD_EXAM",
  "5": "SEIZED",
  "6": "RFI",
  "7": "RFS",
  "8": "DNL",
  "9": "CLEARED",
  "10": "CANCELLED",
};

/** Data element 1153: our own number, the office's, and that of the message that is answered. */
const [OUR_NUMBER, OFFICE_NUMBER, MESSAGE_NUMBER] = ["ABO", "ABT", "ACW"];
/** Data element 2005: when it was dealt with. */
const PROCESSED = "9";
/** Data element 2379. */
const TIMES: Readonly<Record<string, string>> = { "102": "yyyyMMdd", "203": "yyyyMMddHHmm", "204": "yyyyMMddHHmmss" };

/** @param timeZone of the office, whose times have no offset. */
export function readCusres(bytes: Buffer, timeZone: string): CustomsReading {
  try {
    const { messages } = readInterchange(bytes);
    for (const message of messages) checkShape(message);
    const other = messages.find(({ type }) => type !== "CUSRES");
    if (other) {
      const { position } = other.segments[0]!;
      throw new Unreadable(CustomsUnread.MESSAGE_TYPE, `${other.type} is no answer to a declaration.`, position);
    }
    return { words: messages.map((message) => wordOf(message, timeZone)) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { unread: error.reason, message: error.message, part: error.part };
  }
}

function wordOf({ segments }: Message, timeZone: string): CustomsWord {
  const [header, bgm] = segments as readonly [Segment, Segment];
  const firstError = segments.findIndex(({ tag }) => tag === "ERP");
  const head = firstError < 0 ? segments : segments.slice(0, firstError);
  const all = (tag: string) => head.filter((segment) => segment.tag === tag);
  const reference = (qualifier: string | undefined) => {
    const found = all("RFF").find((segment) => valueIn(segment, 0) === qualifier);
    return found ? valueIn(found, 0, 1) || null : null;
  };
  const lrn = reference(OUR_NUMBER) ?? valueIn(bgm, 1);
  if (!lrn || lrn !== valueIn(bgm, 1)) {
    throw new Unreadable(CustomsUnread.VALUE, "It does not say which declaration it is about.", bgm.position);
  }
  const faults = faultsOf(segments.slice(head.length));
  const indicator = all("GIS")[0];
  const said = {
    verdict: verdictOf(bgm, indicator ?? null, header),
    code: faults.find(({ code }) => code)?.code ?? null,
    message: textOf(all("FTX")) || faults.map(({ message }) => message).find(Boolean) || null,
  };
  const rawTime = all("DTM").find((segment) => valueIn(segment, 0) === PROCESSED);
  return {
    ...{ lrn, about: reference(MESSAGE_NUMBER), mrn: reference(OFFICE_NUMBER), ...said, faults },
    rawTime: rawTime ? valueIn(rawTime, 0, 1) || null : null,
    saidAt: rawTime ? timeOf(rawTime, timeZone) : null,
  };
}

/** What is wrong outweighs whatever the indicator says. */
function verdictOf(bgm: Segment, indicator: Segment | null, header: Segment): CustomsVerdict {
  const document = valueIn(bgm, 0);
  if (document === ERROR_ANSWER) return "REJECTED";
  if (document !== ANSWER) {
    throw new Unreadable(CustomsUnread.VALUE, `Document ${document} is no answer to a declaration.`, bgm.position);
  }
  if (!indicator) throw new Unreadable(CustomsUnread.MISSING_PART, "GIS is missing.", header.position);
  const code = valueIn(indicator, 0);
  const verdict = Object.hasOwn(INDICATORS, code) ? INDICATORS[code] : undefined;
  if (!verdict)
    throw new Unreadable(CustomsUnread.VALUE, `Nobody knows what indicator ${code} says.`, indicator.position);
  return verdict;
}

/** Data element 1049, second section: the articles. */
const ARTICLES = "2";

function faultsOf(segments: readonly Segment[]): CustomsFault[] {
  const faults: CustomsFault[] = [];
  for (const segment of segments) {
    if (segment.tag === "ERP") {
      const item = Number(valueIn(segment, 0, 1));
      const isArticle = valueIn(segment, 0) === ARTICLES && Number.isInteger(item) && item > 0 && item < 100_000;
      faults.push({ line: isArticle ? item : null, segment: valueIn(segment, 1) || null, code: null, message: "" });
    }
    const open = faults.at(-1);
    if (!open) continue;
    if (segment.tag === "ERC") open.code ??= valueIn(segment, 0) || null;
    if (segment.tag === "FTX") open.message = [open.message, textOf([segment])].filter(Boolean).join(" ");
  }
  return faults;
}

const textOf = (texts: readonly Segment[]): string =>
  texts
    .map((segment) => (segment.elements[3] ?? []).filter(Boolean).join(" "))
    .filter(Boolean)
    .join(" ");

function timeOf(segment: Segment, timeZone: string): Date | null {
  const [, raw, format] = [0, 1, 2].map((component) => valueIn(segment, 0, component));
  const pattern = TIMES[format ?? ""];
  const read = pattern ? DateTime.fromFormat(raw!, pattern, { zone: timeZone }) : null;
  return read?.isValid ? read.toJSDate() : null;
}
