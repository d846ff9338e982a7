import { HsVersion } from "../goods/shipment-goods.entity";
import { searchCodes, verdictOf } from "./hs-codes";

it.each([
  ["610910", "HS2022", "LISTED"],
  ["6109100010", "HS2022", "LISTED"],
  ["851712", "HS2022", "UNLISTED"],
  ["851713", "HS2022", "LISTED"],
  ["851713", "HS2028", "NOT_CHECKED"],
] as const)("%s of %s is %s", (code, version, verdict) => {
  expect(verdictOf(code, version as HsVersion)).toBe(verdict);
});

it("finds codes by how they begin and by words", () => {
  expect(searchCodes(HsVersion.HS2022, "6109.1", 5)).toEqual([
    { code: "610910", description: "T-shirts, singlets and other vests; of cotton, knitted or crocheted" },
  ]);
  expect(searchCodes(HsVersion.HS2022, "Smartphones", 2)?.map(({ code }) => code)).toEqual(["8517", "851713"]);
  expect(searchCodes(HsVersion.HS2022, "", 10_000)?.length).toBe(6_939);
  expect(searchCodes(HsVersion.HS2028, "6109", 5)).toBeNull();
});
