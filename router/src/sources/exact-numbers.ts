import { randomUUID } from "node:crypto";

/**
 * A JSON number that a JavaScript number would not hold, or not write again, as it was written: `9007199254740993`, `1.50`
 * and `1e400`. What it means is for those to say whose scalar it is.
 */
export class ExactNumber {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  /** JSON.stringify could only round it. `jsonText` does not. */
  toJSON(): never {
    throw NOT_PLAIN;
  }
}

const NOT_PLAIN = new Error("An exact number is written by jsonText only.");

/** What stands before a number. Digits within a string may look alike, which costs time only. */
const BEFORE = "[[:,\\s]-?";
/** May have more digits than a JavaScript number, another form than it would get, or another sign. */
const UNUSUAL = new RegExp(
  `${BEFORE}(?:\\d[\\d.]{15}|\\d+(?:\\.\\d+)?[eE]|\\d+\\.\\d*0(?!\\d)|0\\.0{6})|[[:,\\s]-0(?![.\\d])`,
);
const LONG = new RegExp(`${BEFORE}(?:\\d{16}|\\d+(?:\\.\\d+)?[eE])`);
const STRING_OR_NUMBER = /"|-?\d[\d.eE+-]*/g;
/** Nobody can know it, so a text that begins with it is a number's. */
const MARK = `${randomUUID()} `;
/** Lists and objects with exact numbers in them. */
const holders = new WeakSet<object>();

/** Which numbers are kept as they are written: none, those of many digits, or all. */
export type KeptNumbers = "none" | "long" | "all";

export function mayHoldExactNumbers(text: string, kept: KeptNumbers = "all"): boolean {
  return kept !== "none" && (kept === "all" ? UNUSUAL : LONG).test(text);
}

/** JSON.parse with the numbers that it would change. @throws SyntaxError */
export function parseJson(text: string, kept: KeptNumbers = "all"): unknown {
  const plain: unknown = JSON.parse(text);
  if (!mayHoldExactNumbers(text, kept)) return plain;
  const marked = withMarks(text);
  return marked === undefined ? plain : unmarked(JSON.parse(marked));
}

/** Of graphql-transport-ws, those whose values somebody else is to have. */
const PASSED_ON = new Set<unknown>(["subscribe", "next"]);

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A message for a library that parses texts itself: as it is, unless its numbers would change. */
export function messageOf(text: string): unknown {
  if (!mayHoldExactNumbers(text)) return text;
  try {
    const message = parseJson(text);
    return isFields(message) && PASSED_ON.has(message.type) ? message : text;
  } catch {
    // The library says what is wrong with it.
    return text;
  }
}

/** JSON text with marked strings in place of numbers that JSON.parse would change; undefined when there are none. */
function withMarks(json: string): string | undefined {
  let text = "";
  let taken = 0;
  STRING_OR_NUMBER.lastIndex = 0;
  for (let found = STRING_OR_NUMBER.exec(json); found; found = STRING_OR_NUMBER.exec(json)) {
    const [token] = found;
    if (token === '"') STRING_OR_NUMBER.lastIndex = stringEnd(json, found.index);
    else if (String(Number(token)) !== token) {
      text += `${json.slice(taken, found.index)}"${MARK}${token}"`;
      taken = STRING_OR_NUMBER.lastIndex;
    }
  }
  return taken === 0 ? undefined : text + json.slice(taken);
}

function stringEnd(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); ; end = json.indexOf('"', end + 1)) {
    let first = end;
    while (json[first - 1] === "\\") first--;
    if ((end - first) % 2 === 0) return end + 1;
  }
}

/** Without recursion, because a scalar may be nested as deep as it likes. */
function unmarked(root: unknown): unknown {
  if (typeof root === "string") return numberIn(root) ?? root;
  const open: { value: Record<string, unknown>; parent: object | undefined }[] = [];
  const parents = new Map<object, object | undefined>();
  const enter = (value: object, parent: object | undefined) => {
    open.push({ value: value as Record<string, unknown>, parent });
    parents.set(value, parent);
  };
  if (typeof root === "object" && root !== null) enter(root, undefined);
  for (let each = open.pop(); each; each = open.pop()) {
    const { value } = each;
    for (const name of Object.keys(value)) {
      const inner = value[name];
      if (typeof inner === "object" && inner !== null) enter(inner, value);
      else if (typeof inner === "string") {
        const number = numberIn(inner);
        if (number === undefined) continue;
        value[name] = number;
        for (let holder: object | undefined = value; holder && !holders.has(holder); holder = parents.get(holder))
          holders.add(holder);
      }
    }
  }
  return root;
}

function numberIn(text: string): ExactNumber | undefined {
  return text.startsWith(MARK) ? new ExactNumber(text.slice(MARK.length)) : undefined;
}

/** Whether a value that `parseJson` gave, or one within it, is or holds an exact number. */
export function isExact(value: unknown): boolean {
  return typeof value === "object" && value !== null && (value instanceof ExactNumber || holders.has(value));
}

/** What was made of a value that holds exact numbers holds them, too. */
export function holding<Value extends object>(value: Value): Value {
  holders.add(value);
  return value;
}

/** The nearest that JavaScript has, for those who take values only. */
export function plainly(value: unknown): unknown {
  return isExact(value) ? JSON.parse(jsonText(value) ?? "null") : value;
}

export function areSameNumber(one: unknown, other: unknown): boolean {
  return one instanceof ExactNumber && other instanceof ExactNumber && one.text === other.text;
}

/** JSON.stringify that changes no number, and that depth does not end. @throws TypeError for what holds itself */
export function jsonText(value: unknown): string | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? `${value}` : undefined;
  try {
    return JSON.stringify(value);
  } catch {
    return written(value);
  }
}

interface Open {
  value: object;
  /** Undefined for a list. */
  names: readonly string[] | undefined;
  length: number;
  next: number;
  hasSome: boolean;
}

function written(root: unknown): string | undefined {
  const open: Open[] = [];
  const within = new Set<object>();
  let text = leafText(root);
  if (typeof text !== "object") return text;
  const enter = (value: object): string => {
    if (within.has(value)) throw new TypeError("A value holds itself.");
    within.add(value);
    const names = Array.isArray(value) ? undefined : Object.keys(value);
    open.push({ value, names, length: names?.length ?? (value as unknown[]).length, next: 0, hasSome: false });
    return names ? "{" : "[";
  };
  text = enter(text);
  for (let at = open.at(-1); at; at = open.at(-1)) {
    if (at.next === at.length) {
      text += at.names ? "}" : "]";
      within.delete(at.value);
      open.pop();
      continue;
    }
    const name = at.names?.[at.next];
    const given = leafText((at.value as Record<string | number, unknown>)[name ?? at.next]);
    at.next++;
    if (given === undefined && name !== undefined) continue;
    text += `${at.hasSome ? "," : ""}${name === undefined ? "" : `${JSON.stringify(name)}:`}`;
    at.hasSome = true;
    text += typeof given === "object" ? enter(given) : (given ?? "null");
  }
  return text;
}

/** The text of what is no list and no object, and what is one as it is. */
function leafText(given: unknown): string | undefined | object {
  if (given instanceof ExactNumber) return given.text;
  const own = typeof given === "object" ? (given as { toJSON?: unknown } | null)?.toJSON : undefined;
  const value: unknown = typeof own === "function" ? own.call(given) : given;
  if (typeof value === "bigint") return String(value);
  return typeof value === "object" && value !== null ? value : JSON.stringify(value);
}
