import type { Answer } from "../answer/answer";
import { Code, refuse } from "../errors";
import type { ResponseField, ResponseSelection } from "../operation/response-tree";
import type { Operand, Test, WantedEvent } from "../request/wanted-events";

/**
 * Whether the answer will show what it is chosen by: nobody learns from what comes what they may not read.
 *
 * @throws RequestError 400 for a path that is not selected, 403 for one that the viewer may not read
 */
export function ensureShown(wanted: readonly WantedEvent[], tree: readonly ResponseSelection[]): void {
  for (const { path } of wanted) {
    const fields = fieldsAt(path, tree);
    const name = path.join(".");
    if (fields.length === 0)
      throw refuse(400, Code.BAD_REQUEST, `Select ${name}: events are chosen by what they show.`);
    if (fields.some(({ selections }) => selections.length > 0))
      throw refuse(400, Code.BAD_REQUEST, `${name} is an object: choose by a value of it.`);
    if (fields.every(({ isCut }) => isCut))
      throw refuse(403, Code.UNAUTHORIZED_FIELD_OR_TYPE, `You may not read ${name}, nor choose by it.`);
  }
}

/** As many as there are types that have it. A field below one that is cut is cut. */
function fieldsAt([name, ...rest]: readonly string[], tree: readonly ResponseSelection[]): ResponseField[] {
  const named = tree.flatMap((selection): ResponseField[] => {
    if (selection.kind === "fragment") return fieldsAt([name!], selection.selections);
    return selection.responseName === name ? [selection] : [];
  });
  if (rest.length === 0) return named;
  return named.flatMap((field) => {
    const below = fieldsAt(rest, field.selections);
    return field.isCut ? below.map((one) => ({ ...one, isCut: true })) : below;
  });
}

/** Whether an event shows all of it. One that could not be read whole is shown, with its errors: it may be one. */
export function isWanted(wanted: readonly WantedEvent[], { text, failed }: Answer): boolean {
  const { data, errors = [] } = JSON.parse(text) as { data: unknown; errors?: { extensions?: { code?: string } }[] };
  const isWhole = !failed || errors.every(({ extensions }) => extensions?.code === Code.UNAUTHORIZED_FIELD_OR_TYPE);
  return wanted.every(({ path, test, operands }) => {
    const values = valuesAt(path, data);
    if (!isWhole && values.every((value) => value === null)) return true;
    return values.some((value) => operands.some((operand) => HOLDS[test](value, operand)));
  });
}

/** Of a list, each of its elements: one that holds is enough. */
function valuesAt(path: readonly string[], value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap((element) => valuesAt(path, element));
  const [name, ...rest] = path;
  if (name === undefined || typeof value !== "object" || value === null) return [value];
  return valuesAt(rest, (value as Record<string, unknown>)[name] ?? null);
}

type Holds = (value: unknown, operand: Operand) => boolean;

const same: Holds = (value, operand) => value === operand || compare(value, operand) === 0;
const ordered =
  (holds: (order: number) => boolean): Holds =>
  (value, operand) => {
    const order = compare(value, operand);
    return order !== null && holds(order);
  };

const HOLDS: Readonly<Record<Test, Holds>> = {
  eq: same,
  in: same,
  // What is not known is not known to be another.
  ne: (value, operand) => (operand === null ? value !== null : value !== null && !same(value, operand)),
  lt: ordered((order) => order < 0),
  lte: ordered((order) => order <= 0),
  gt: ordered((order) => order > 0),
  gte: ordered((order) => order >= 0),
};

/** Numbers by their size, also such as are written as texts; other texts, instants among them, by their characters. Null: not to be compared. */
function compare(value: unknown, operand: Operand): number | null {
  const [a, b] = [numberOf(value), numberOf(operand)];
  if (a !== null && b !== null) return a < b ? -1 : Number(a > b);
  if (typeof value !== "string" || typeof operand !== "string") return null;
  return value < operand ? -1 : Number(value > operand);
}

/** Whole numbers exactly, whatever their size. */
function numberOf(value: unknown): number | bigint | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || !/^-?\d+(\.\d+)?$/.test(value)) return null;
  return value.includes(".") ? Number(value) : BigInt(value);
}
