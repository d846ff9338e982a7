import { type Article, articleAsTyped, articleInput, changesOf, newArticle, placeOf, unreadable } from "./correction";

const shirt: Article = {
  ...{ id: "1", description: "T-shirt", hsCode: "610910", hsVersion: "HS2022", quantity: 2, originCountry: "CN" },
  ...{ value: { decimal: "25.80", currency: "EUR" }, grossWeightG: 640, battery: "NONE" },
};

it("what is declared comes back as it was, exactly", () => {
  expect(articleInput(articleAsTyped(shirt), "EUR")).toEqual({
    ...{ description: "T-shirt", hsCode: "610910", hsVersion: "HS2022", quantity: 2, originCountry: "CN" },
    ...{ value: { amountMinor: "2580", currency: "EUR" }, grossWeightG: 640, battery: "NONE" },
    ...{ chargePercent: null, cellMwh: null, permit: null },
  });
});

it("what cannot be read is named, and an amount of more digits than its currency has is none", () => {
  expect(unreadable(newArticle("a"), "EUR")).toEqual(["grossWeightG", "value"]);
  const typed = { ...articleAsTyped(shirt), quantity: "two", cellMwh: "1.5" };
  expect(unreadable(typed, "EUR")).toEqual(["quantity", "cellMwh"]);
  expect(unreadable(typed, "JPY")).toEqual(["quantity", "cellMwh", "value"]);
});

it("a fault of the graph is at the field that it names", () => {
  expect(placeOf("lines.3.hsCode")).toEqual({ index: 3, field: "hsCode" });
  expect(placeOf("input.lines.0.value.amountMinor")).toEqual({ index: 0, field: "value" });
  expect([placeOf("office"), placeOf("lines")]).toEqual([undefined, undefined]);
});

it("a version is told by what it says otherwise", () => {
  const socks = { ...shirt, id: "2", description: "Socks" };
  expect(changesOf([shirt], [{ ...shirt, id: "9", hsCode: "611030", quantity: 3 }, socks])).toEqual([
    { line: 1, field: "hsCode", before: "610910", after: "611030" },
    { line: 1, field: "quantity", before: "2", after: "3" },
    { line: 2, field: null, before: null, after: "Socks" },
  ]);
  expect(changesOf([shirt, socks], [shirt])).toEqual([{ line: 2, field: null, before: "Socks", after: null }]);
});
