import { ENUM } from "./model";
import type { Random } from "./random";

/** What a resolver answers for a leaf; when it is wrong, mostly something that the type cannot write. */
export function leafValue(type: string, random: Random, isWrong: boolean): unknown {
  if (isWrong) return random.pick(WRONG_LEAVES)();
  const number = random.between(-500, 500);
  switch (type) {
    case "Int":
      return random.pick([number, String(number), true]);
    case "Float":
      return random.pick([number / 8, -0, "1.5"]);
    case "String":
      return random.pick([`text ${number}`, "", number, false, { valueOf: () => `value ${number}` }]);
    case "Boolean":
      return random.pick([true, false, 0, 1]);
    case "ID":
      return random.pick([`id-${number}`, number]);
    case ENUM:
      return random.pick([1, "GREEN", "azure"]);
    case "Day":
      return new Date(Date.UTC(2026, 0, 1) + number * 3_600_000);
    default:
      return random.pick<unknown>([number, "", false, [number, null], { of: { number } }, 0]);
  }
}

const WRONG_LEAVES = [
  () => ({ no: "leaf" }),
  () => Number.NaN,
  () => 2 ** 53,
  () => 0.5,
  () => "Purple",
  () => Symbol("leaf"),
  () => [[]],
  () => new Date(Number.NaN),
  () => () => "called by nobody",
  () => Object.create(null),
];

/** What is no list, although some of it looks like one. */
export const NO_LIST = [
  () => "text",
  () => 7,
  () => ({ length: 1, 0: "zero" }),
  () => ({ [Symbol.iterator]: null }),
  () => (async function* () {})(),
  () => () => [],
];

/** What an object type's fields find nothing in, or fail on. */
export const WRONG_SOURCES = [
  () => 7,
  () => "text",
  () => ({ type: "Yeti", __typename: "Yeti" }),
  () => [],
  () => ({ __typename: 7 }),
  () => Object.assign(() => "a function", { info: { of: "a function" } }),
];

/** A list in one of the forms that a list may have; `failure` is thrown behind its last element. */
export function iterableOf(items: readonly unknown[], random: Random, failure: unknown): unknown {
  if (failure) {
    return (function* () {
      yield* items;
      throw failure;
    })();
  }
  switch (random.below(8)) {
    case 0:
      return new Set(items);
    case 1:
      return (function* () {
        yield* items;
      })();
    case 2:
      return { [Symbol.iterator]: () => items[Symbol.iterator]() };
    default:
      return items;
  }
}
