import { canonicalText } from "./canonical-text";
import { QuoteRecord } from "./quote-record.entity";

const recordOf = (document: object): QuoteRecord =>
  Object.assign(new QuoteRecord(), { document: canonicalText(document) });

const landedCost = {
  currency: "EUR",
  totalMinor: "1660",
  lines: [{ kind: "VAT", basis: 'of ","lines":[{"x"', ruleCode: '"landedCost":{}' }],
};
const lines = [{ kind: "FREIGHT", basis: ',"lines":[', amountMinor: "438" }];
const inputs = { goods: [{ description: '"landedCost":{"lines":[]},"lines":[]' }] };

it.each([
  ["with lines of its own", { inputs, landedCost, lines, pins: { ruleIds: [',"lines":['] } }],
  ["none", { inputs, landedCost: null, lines, pins: {} }],
  ["without lines on either side", { inputs, landedCost: { ...landedCost, lines: [] }, lines: [], zoneCode: "EU-1" }],
])("the landed cost, read alone, is that of the whole document: %s", (_case, document) => {
  const record = recordOf(document);
  expect(record.landedCost).toEqual(document.landedCost);
  expect(record.content.landedCost).toEqual(document.landedCost);
  expect(record.landedCost).toBe(record.content.landedCost);
});
