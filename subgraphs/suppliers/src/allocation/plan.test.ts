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
