import { candidatesOf, carrierCodeOf, isCarrier } from "./number-forms";

it.each([
  ["YT2616912345678901", ["YUNEXPRESS"]],
  ["4PX3000291278001CN", ["FOUR_PX"]],
  ["UJ123456789YP", ["YANWEN"]],
  // Its check digit happens to be right, and no country is YP.
  ["UJ123456785YP", ["YANWEN"]],
  ["1Z999AA10123456784", ["UPS"]],
  ["9400110200881234567890", ["USPS"]],
  ["420941119400110200881234567890", ["USPS"]],
  ["00340434123456789012", ["DHL"]],
  // The example of the Universal Postal Union, and the same with a check digit that is wrong.
  ["RB123456785CN", ["CHINA-POST", "YANWEN"]],
  ["RB123456785GB", ["ROYAL-MAIL"]],
  ["RB123456784CN", []],
  ["RB123456785AQ", []],
  // Where the digit would be 10 or 11.
  ["EB966331020US", ["USPS"]],
  ["EB000000005US", ["USPS"]],
  ["123456789012", ["DHL", "FEDEX", "GLS"]],
  ["01234567890123", ["DPD", "HERMES"]],
  ["BY0000000001CN", []],
  // Of digits alone, as anybody's may be.
  ["1234567890", []],
  ["12345678901", []],
  ["123456789012345", []],
])("%s may be a number of %j", (number, carriers) => {
  expect(candidatesOf(number)).toEqual(carriers);
});

it.each([
  ["4PX", "FOUR_PX"],
  ["four_px", "FOUR_PX"],
  [" Royal Mail ", "ROYAL-MAIL"],
  ["China_Post", "CHINA-POST"],
  ["Evri", "HERMES"],
  ["Somebody Else", "Somebody Else"],
])("%j is %s", (written, code) => {
  expect(carrierCodeOf(written)).toBe(code);
});

it.each(["", " ", "UNASSIGNED"])("%j is no carrier", (written) => {
  expect(isCarrier(written)).toBe(false);
});
