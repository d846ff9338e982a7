import type { Surcharge } from "./rate-card-documents";
import { surchargeDifferences } from "./surcharge-diff";

const surcharge = (own: Partial<Surcharge>): Surcharge => ({
  __typename: "RateCardSurcharge",
  id: "1",
  kind: "FUEL",
  serviceCode: null,
  zoneCode: null,
  areas: null,
  longestSideOverMm: null,
  appliesFrom: null,
  appliesUntil: null,
  price: null,
  cost: null,
  percent: "10",
  costPercent: "9",
  percentOf: "FREIGHT",
  ...own,
});

describe("how surcharges differ", () => {
  it("is nothing where they are the same, whatever their ids and the order of their places", () => {
    const areas = [
      { __typename: "SurchargeArea" as const, country: "DE", postalPrefix: "18565" },
      { __typename: "SurchargeArea" as const, country: "IT", postalPrefix: null },
    ];
    const before = [surcharge({ id: "1", areas })];
    expect(surchargeDifferences(before, [surcharge({ id: "2", areas: areas.toReversed() })])).toEqual([]);
  });

  it("tells what comes, what goes and what costs otherwise", () => {
    const [fuel, dearer] = [surcharge({ id: "1" }), surcharge({ id: "2", percent: "12.5" })];
    const peak = surcharge({ id: "3", kind: "PEAK" });
    const remote = surcharge({ id: "4", kind: "REMOTE", zoneCode: "EU-1" });
    expect(surchargeDifferences([fuel, peak], [dearer, remote])).toEqual([
      { of: dearer, before: fuel, after: dearer },
      { of: remote, before: null, after: remote },
      { of: peak, before: peak, after: null },
    ]);
  });
});
