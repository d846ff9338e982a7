import fc from "fast-check";
import { type Alternative, plan } from "./plan";

const of = (source: string, ...available: number[]): Alternative<string> => ({
  source,
  stocks: available.map((pieces, index) => ({ id: `${source}${index}`, available: pieces })),
});
const want = (quantity: number, orderLineId = "l", sku = "A") => ({ orderLineId, sku, quantity });

/** `quantity@stock`, in order. */
const planned = (wanted: ReturnType<typeof want>[], alternatives: Alternative<string>[]) => {
  const outcome = plan(wanted, () => alternatives);
  return "missing" in outcome
    ? outcome.missing
    : outcome.takings.map(({ quantity, stockId }) => `${quantity}@${stockId}`);
};

it.each<[string, number, Alternative<string>[], string[]]>([
  ["from the first alternative", 3, [of("a", 5), of("b", 9)], ["3@a0"]],
  ["from one warehouse where one has it all", 4, [of("a", 2, 4)], ["4@a1"]],
  ["from several warehouses of one alternative", 5, [of("a", 2, 4)], ["2@a0", "3@a1"]],
  ["from the first alternative that has all of it", 5, [of("a", 2, 2), of("b", 5)], ["5@b0"]],
  ["from one after the other where none has all of it", 6, [of("a", 2, 2), of("b", 5)], ["2@a0", "2@a1", "2@b0"]],
])("takes %s", (_case, quantity, alternatives, expected) => {
  expect(planned([want(quantity)], alternatives)).toEqual(expected);
});

it("two lines do not take the same pieces", () => {
  expect(planned([want(3, "x"), want(2, "y")], [of("a", 4), of("b", 2)])).toEqual(["3@a0", "2@b0"]);
});

it("tells of every line that cannot be had whole, and takes nothing", () => {
  expect(planned([want(9, "x"), want(1, "y"), want(5, "z")], [of("a", 2), of("b", 2)])).toEqual([
    { orderLineId: "x", sku: "A", wanted: 9, available: 4 },
    { orderLineId: "z", sku: "A", wanted: 5, available: 3 },
  ]);
});

it("whatever is wanted: each line whole or none at all, and no stock gives more than it has", () => {
  const stocks = fc.array(fc.nat(6), { minLength: 1, maxLength: 3 });
  const world = fc.record({
    a: fc.array(stocks, { maxLength: 3 }),
    b: fc.array(stocks, { maxLength: 2 }),
    wanted: fc.array(fc.record({ sku: fc.constantFrom("A", "B"), quantity: fc.integer({ min: 1, max: 8 }) }), {
      maxLength: 5,
    }),
  });
  fc.assert(
    fc.property(world, ({ a, b, wanted }) => {
      const alternatives = (sku: string, all: number[][]) =>
        all.map((pieces, index) => of(`${sku}${index}-`, ...pieces));
      const known: Record<string, Alternative<string>[]> = { A: alternatives("A", a), B: alternatives("B", b) };
      const lines = wanted.map(({ sku, quantity }, index) => want(quantity, `${index}`, sku));
      const outcome = plan(lines, (sku) => known[sku]!);
      if ("missing" in outcome) return expect(outcome.missing.length).toBeGreaterThan(0);
      for (const { orderLineId, quantity } of lines) {
        const its = outcome.takings.filter((taking) => taking.orderLineId === orderLineId);
        expect(its.reduce((sum, taking) => sum + taking.quantity, 0)).toBe(quantity);
      }
      for (const { id, available } of Object.values(known).flatMap((all) => all.flatMap((one) => one.stocks))) {
        const taken = outcome.takings.filter(({ stockId }) => stockId === id);
        expect(taken.reduce((sum, taking) => sum + taking.quantity, 0)).toBeLessThanOrEqual(available);
      }
    }),
    { numRuns: 300 },
  );
});
