import { type Segment, segment, stamp } from "./edifact";

/** One thing that the office is going to say, or has said. */
export interface Word {
  id: string;
  /** Of the interchange that it answers. */
  control: string;
  /** Milliseconds since 1970, of the sandbox's clock. */
  at: number;
  /** Data element 7365; null of an answer that says what is wrong. */
  indicator: string | null;
  errors: readonly { line: number | null; segment: string; code: string; text: string }[];
  said: boolean;
}

/** A declaration as the office has it. */
export interface Declared {
  lrn: string;
  mrn: string;
  /** Of the interchange that said last what it states. */
  control: string;
  /** Data element 1225 of that. */
  function: string;
  /** How often it was stated. */
  times: number;
  cancelled: boolean;
  answersTo: string;
  /** Its descriptions, in which words such as `SBX-SEIZED` may stand. */
  texts: string;
  /** As it came. */
  message: string;
  words: readonly Word[];
}

const MINUTE_MS = 60_000;
const HOUR = 60;

/** What the office says of what was accepted, and how many minutes after it came: by a word in a description. */
const COURSES: Readonly<Record<string, readonly (readonly [indicator: string, minutes: number])[]>> = {
  RELEASED: [
    ["1", 1],
    ["2", 30],
  ],
  HELD_DOCS: [
    ["1", 1],
    ["3", 10],
    ["2", 24 * HOUR],
  ],
  HELD_EXAM: [
    ["1", 1],
    ["4", 10],
    ["2", 24 * HOUR],
  ],
  SEIZED: [
    ["1", 1],
    ["4", 10],
    ["5", 24 * HOUR],
  ],
  RFI: [
    ["6", 1],
    ["1", 2],
    ["9", 20],
    ["2", 30],
  ],
  RFS: [
    ["7", 1],
    ["1", 2],
    ["9", 20],
    ["2", 30],
  ],
  DNL: [
    ["8", 1],
    ["1", 2],
  ],
  SILENT: [],
};

/** What is going to be said of a declaration that came at an instant. */
export function wordsOf(
  { lrn, control, texts }: Pick<Declared, "lrn" | "control" | "texts">,
  errors: Word["errors"],
  now: number,
): Word[] {
  const word = (indicator: string | null, at: number, about: Word["errors"] = []): Word => {
    const id = `${lrn}/${control}/${indicator ?? "ERR"}`;
    return { id, control, at, indicator, errors: about, said: false };
  };
  if (errors.length > 0) return [word(null, now + MINUTE_MS, errors)];
  const told = (ending: string) => texts.includes(`SBX-${ending}`);
  if (told("REJECTED")) {
    return [word(null, now + MINUTE_MS, [{ line: 1, segment: "CST", code: "15", text: "HS CODE INVALID" }])];
  }
  // What was said first arrives last.
  if (told("REORDERED")) return [word("2", now + MINUTE_MS), word("1", now + 2 * MINUTE_MS)];
  const ending = Object.keys(COURSES).find(told) ?? "RELEASED";
  return COURSES[ending]!.map(([indicator, minutes]) => word(indicator, now + minutes * MINUTE_MS));
}

/** What becomes of a declaration that is to be cancelled: nothing more is said of it but that, or it stands and that is said. */
export function cancelledOf(
  { lrn, control, texts }: Pick<Declared, "lrn" | "control" | "texts">,
  before: readonly Word[],
  now: number,
): Pick<Declared, "cancelled" | "words"> {
  const isRefused = texts.includes("SBX-CANCEL_REFUSED");
  const errors = isRefused ? [{ line: null, segment: "BGM", code: "21", text: "GOODS ARE UNDER CONTROL" }] : [];
  const indicator = isRefused ? null : "10";
  const id = `${lrn}/${control}/${indicator ?? "ERR"}`;
  const word: Word = { id, control, at: now + MINUTE_MS, indicator, errors, said: false };
  const [said, unsaid] = [before.filter((each) => each.said), before.filter((each) => !each.said)];
  return { cancelled: !isRefused, words: [...said, word, ...(isRefused ? unsaid : [])] };
}

/**
 * What becomes of a declaration that is to say something else: what was not said yet of the one before is said of it, or it is refused, and
 * what was accepted goes on as it would have.
 */
export function changedOf(
  about: Pick<Declared, "lrn" | "control" | "texts">,
  before: Pick<Declared, "control" | "texts" | "cancelled" | "words">,
  errors: Word["errors"],
  now: number,
): Pick<Declared, "control" | "texts" | "cancelled" | "words"> {
  const isRefused = about.texts.includes("SBX-AMEND_REFUSED");
  const refusal = { line: null, segment: "BGM", code: "21", text: "GOODS ARE UNDER CONTROL" };
  const words = wordsOf(about, isRefused ? [refusal] : errors, now);
  const [said, unsaid] = [before.words.filter((each) => each.said), before.words.filter((each) => !each.said)];
  if (words.every(({ indicator }) => indicator !== null)) {
    return { control: about.control, texts: about.texts, cancelled: before.cancelled, words: [...said, ...words] };
  }
  return {
    control: before.control,
    texts: before.texts,
    cancelled: before.cancelled,
    words: [...said, ...words, ...unsaid],
  };
}

/** What is wrong with what a declaration states. */
export function errorsIn(segments: readonly Segment[]): Word["errors"] {
  const errors: Word["errors"][number][] = [];
  let line: number | null = null;
  for (const [tag, first, second] of segments) {
    const name = tag?.[0];
    if (name === "CST") line = Number(first?.[0]);
    const code = second?.[0] ?? "";
    if (name === "CST" && (!/^\d{6,10}$/.test(code) || code.startsWith("99"))) {
      errors.push({ line, segment: "CST", code: "15", text: "HS CODE INVALID" });
    }
    if (name === "MOA" && !(Number(first?.[1]) > 0)) {
      errors.push({ line, segment: "MOA", code: "40", text: "VALUE INVALID" });
    }
  }
  return line === null ? [{ line: null, segment: "CST", code: "13", text: "NO ARTICLES" }] : errors;
}

/** CUSRES: the segments of its own. */
export function answerOf({ lrn, mrn }: Declared, { control, indicator, errors, at }: Word): string[] {
  return [
    segment("BGM", indicator === null ? "963" : "962", lrn, "11"),
    segment("DTM", `9\n${stamp(at)}\n203`),
    segment("RFF", `ABO\n${lrn}`),
    ...(indicator === null ? [] : [segment("RFF", `ABT\n${mrn}`)]),
    segment("RFF", `ACW\n${control}`),
    segment("GIS", indicator ?? "1"),
    ...errors.flatMap(({ line, segment: name, code, text }) => [
      segment("ERP", line === null ? "1" : `2\n${line}`, name),
      segment("ERC", code),
      segment("FTX", "AAO", "", "", `SANDBOX: ${text}`),
    ]),
  ];
}
