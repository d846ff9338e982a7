import { Code, refuse } from "../errors";

const TESTS = ["eq", "ne", "lt", "lte", "gt", "gte", "in"] as const;
export type Test = (typeof TESTS)[number];
export type Operand = string | number | boolean | null;

/** One thing that an event's answer must show. */
export interface WantedEvent {
  /** Names as the client calls them, from the subscription's field on. */
  path: readonly string[];
  test: Test;
  operands: readonly Operand[];
}

/** Bounds of what is compared for each event. */
const [MOST_PATHS, MOST_NAMES, MOST_OPERANDS] = [10, 15, 100];

/**
 * Which events of a subscription its client wants, all of it at once: `extensions: { where: { "orderUpdated.order.status": { eq: "ON_HOLD"
 * } } }`.
 *
 * @throws RequestError 400 for what is none
 */
export function wantedEventsOf(where: unknown): readonly WantedEvent[] {
  if (!isRecord(where)) throw bad("extensions.where must be an object of paths.");
  const paths = Object.entries(where);
  if (paths.length === 0 || paths.length > MOST_PATHS) throw bad(`extensions.where names 1 to ${MOST_PATHS} paths.`);
  return paths.flatMap(([path, tests]) => {
    const names = path.split(".");
    if (names.length > MOST_NAMES || names.some((name) => !/^\w+$/.test(name)))
      throw bad(`A path of extensions.where is 1 to ${MOST_NAMES} names with points between.`);
    if (!isRecord(tests) || Object.keys(tests).length === 0)
      throw bad(`Say what is to be at ${path}: ${TESTS.join(", ")}.`);
    return Object.entries(tests).map(([test, given]) => ({
      path: names,
      test: testOf(test),
      operands: operandsOf(test, given),
    }));
  });
}

function testOf(name: string): Test {
  const test = TESTS.find((one) => one === name);
  if (!test) throw bad(`extensions.where compares by ${TESTS.join(", ")}.`);
  return test;
}

function operandsOf(test: string, given: unknown): Operand[] {
  const operands: unknown[] = test === "in" && Array.isArray(given) ? given : [given];
  if (operands.length <= MOST_OPERANDS && operands.every(isOperand)) return operands as Operand[];
  throw bad(`extensions.where compares with texts, numbers, true, false and null, ${MOST_OPERANDS} at most.`);
}

const isOperand = (value: unknown): boolean => value === null || ["string", "number", "boolean"].includes(typeof value);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const bad = (message: string) => refuse(400, Code.BAD_REQUEST, message);
