import { hashOf, lookupOf, numbersIn } from "./numbers";

it.each([
  ["BY0000000001CN", ["BY0000000001CN"]],
  ["by0000 0000 01cn", ["BY0000000001CN"]],
  ["ＢＹ００００００００１２", ["BY0000000012"]],
  [
    "  BY0000000001CN\r\n\nBY0000000002CN,BY0000000003CN；BY0000000001CN ",
    ["BY0000000001CN", "BY0000000002CN", "BY0000000003CN"],
  ],
  ["BY0000000001CN BY0000000002CN", ["BY0000000001CN", "BY0000000002CN"]],
  ["1Z 999 AA1 01 2345 6784", ["1Z999AA10123456784"]],
  [" \n ", []],
])("reads %j as %j", (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers);
});

it("a link says what was looked up", () => {
  const lookup = { numbers: ["BY0000000001CN", "BY0000000002CN"], proof: "SW1A 1AA" };
  expect(lookupOf(`#${hashOf(lookup)}`)).toEqual(lookup);
  expect(lookupOf("")).toEqual({ numbers: [], proof: "" });
});
