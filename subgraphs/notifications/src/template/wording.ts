import { IntlMessageFormat } from "intl-messageformat";
import { Liquid, type Template as Parsed } from "liquidjs";
import { type Fact, type Facts, type NotifiedEvent, samplesOf } from "../notified-event/notified-events";

export interface Wording {
  subject: string;
  body: string;
}

/** A wording for one person. */
export interface Worded {
  subject: string;
  /** Paragraphs, an empty line between them. */
  text: string;
  html: string;
}

export interface WordingFault {
  field: keyof Wording;
  message: string;
}

/** A template is a page at most, and is worded in a moment. */
const LIMITS = { parseLimit: 20_000, renderLimit: 1_000, memoryLimit: 1_000_000 };
/** Dates are worded in UTC: where the reader is is not known. */
const UTC = { timeZone: "UTC" };
const DATES = { short: UTC, medium: UTC, long: UTC, full: UTC };

/** A template stands alone. */
const OF_OTHER_TEMPLATES = ["include", "render", "layout", "block"];

const engines = new Map<string, Liquid>();

/** Everything that a template shows is escaped, and it reads what it is given alone: no files, no prototypes. */
function engineOf(locale: string): Liquid {
  const known = engines.get(locale);
  if (known) return known;
  const engine = new Liquid({
    outputEscape: "escape",
    ownPropertyOnly: true,
    strictVariables: true,
    strictFilters: true,
    templates: {},
    ...LIMITS,
  });
  for (const tag of OF_OTHER_TEMPLATES) delete engine.tags[tag];
  engine.registerFilter("icu", (value: Fact, message: string) => icu(locale, value, message));
  engines.set(locale, engine);
  return engine;
}

/** Plurals, dates, times and money as the reader writes them: `{value, …}`. */
function icu(locale: string, value: Fact, message: unknown): string {
  if (typeof message !== "string") throw new TypeError('icu needs a message: icu: "{value, date, long}"');
  const currency = typeof value === "object" ? value.currency : "EUR";
  return String(messageOf(locale, message, currency).format({ value: operandOf(value) as never }));
}

const MOST_MESSAGES = 1_000;
const messages = new Map<string, IntlMessageFormat>();

/** Read once for each of the few messages that templates have: reading one costs more than wording it. */
function messageOf(locale: string, message: string, currency: string): IntlMessageFormat {
  const name = `${locale} ${currency} ${message}`;
  const known = messages.get(name);
  if (known) return known;
  const formats = { number: { money: { style: "currency", currency } }, date: DATES, time: DATES } as const;
  const made = new IntlMessageFormat(message, locale, formats as never);
  if (messages.size >= MOST_MESSAGES) messages.clear();
  messages.set(name, made);
  return made;
}

const DAY_OR_INSTANT = /^\d{4}-\d\d-\d\d(T[\d:.]+Z)?$/;

/** Money stays a decimal text, which Intl words without rounding it to a float. */
function operandOf(value: Fact): string | number | Date {
  if (typeof value === "object") return value.decimal;
  return typeof value === "string" && DAY_OR_INSTANT.test(value) ? new Date(value) : value;
}

interface Prepared {
  engine: Liquid;
  subject: Parsed[];
  body: Parsed[];
}

const MOST_PREPARED = 500;
const prepared = new Map<string, Prepared>();

/** Parsed once for each published template, which stays as it is. */
function prepare(id: string, locale: string, { subject, body }: Wording): Prepared {
  const known = prepared.get(id);
  if (known) return known;
  const engine = engineOf(locale);
  const made = { engine, subject: engine.parse(subject), body: engine.parse(body) };
  if (prepared.size >= MOST_PREPARED) prepared.clear();
  prepared.set(id, made);
  return made;
}

/** The wording with these facts. @throws when it shows what the facts do not have. */
export function word(template: Wording & { id: string; locale: string }, facts: Facts): Worded {
  return worded(prepare(template.id, template.locale, template), facts);
}

function worded({ engine, subject, body }: Prepared, facts: Facts): Worded {
  const shown = (parsed: Parsed[]): string => engine.renderSync(parsed, facts).trim();
  const html = shown(body);
  return { subject: plain(shown(subject)).replace(/\s+/g, " "), text: plain(html), html: paragraphs(html) };
}

const UNESCAPED: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&#34;": '"',
  "&#39;": "'",
};

/** What the engine escaped, for where it is shown as text and no markup is read. */
const plain = (escaped: string): string => escaped.replace(/&(?:amp|lt|gt|#34|#39);/g, (entity) => UNESCAPED[entity]!);

const paragraphs = (html: string): string =>
  html
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph.trim().replaceAll("\n", "<br>")}</p>`)
    .join("\n");

/** Every fault of a wording for the event: what it cannot know, and what cannot be worded with the samples. */
export function faultsOf(event: NotifiedEvent, locale: string, wording: Wording): WordingFault[] {
  const fields = ["subject", "body"] as const;
  const faults = fields.flatMap((field) =>
    faultsOfText(event, locale, wording[field]).map((message) => ({ field, message })),
  );
  if (faults.length > 0) return faults;
  const { subject } = worded(parsedOf(locale, wording), samplesOf(event));
  return subject === "" ? [{ field: "subject", message: "It comes to nothing." }] : [];
}

function parsedOf(locale: string, { subject, body }: Wording): Prepared {
  const engine = engineOf(locale);
  return { engine, subject: engine.parse(subject), body: engine.parse(body) };
}

/** A wording with samples, for whoever drafts it. */
export const sampled = (event: NotifiedEvent, locale: string, wording: Wording): Worded =>
  worded(parsedOf(locale, wording), samplesOf(event));

/** A template is text, which the letter's own layout puts into paragraphs: nobody can draft markup. */
const MARKUP = /<[a-z!/]/i;

function faultsOfText(event: NotifiedEvent, locale: string, text: string): string[] {
  const engine = engineOf(locale);
  const faults = MARKUP.test(text) ? ["It is text, without markup."] : [];
  let parsed: Parsed[];
  try {
    parsed = engine.parse(text);
  } catch (error) {
    return [...faults, firstLine(error)];
  }
  const known = event.variables.map(({ name }) => name);
  const unknown = engine.globalVariablesSync(parsed).filter((name) => !known.includes(name));
  faults.push(...unknown.map((name) => `${event.key} has no ${name}: it has ${known.join(", ")}.`));
  if (unknown.length > 0) return faults;
  try {
    engine.renderSync(parsed, samplesOf(event));
  } catch (error) {
    faults.push(firstLine(error));
  }
  return faults;
}

const firstLine = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split("\n")[0]!;
