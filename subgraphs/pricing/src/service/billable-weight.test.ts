import { billableWeight, type Parcel, WeightBasis, type WeightRule } from "./billable-weight";

const golden: Parcel = { weightG: 640, lengthMm: 380, widthMm: 260, heightMm: 120 };
const rule = (basis: WeightBasis, divisor: number | null, minimumG = 1, stepG = 1): WeightRule => ({
  basis,
  divisor,
  minimumG,
  stepG,
});
const { ACTUAL, GREATER_OF_ACTUAL_AND_VOLUMETRIC, VOLUMETRIC_FROM_TWICE_ACTUAL } = WeightBasis;

describe("38 × 26 × 12 cm, 640 g", () => {
  it.each([
    ["the scale alone", rule(ACTUAL, null), 640],
    ["/6000 from twice the actual", rule(VOLUMETRIC_FROM_TWICE_ACTUAL, 6000), 1976],
    ["/5000, the greater", rule(GREATER_OF_ACTUAL_AND_VOLUMETRIC, 5000), 2372],
    ["/6000, the greater", rule(GREATER_OF_ACTUAL_AND_VOLUMETRIC, 6000), 1976],
    ["/8000, the greater", rule(GREATER_OF_ACTUAL_AND_VOLUMETRIC, 8000), 1482],
    ["/9000, the greater", rule(GREATER_OF_ACTUAL_AND_VOLUMETRIC, 9000), 1318],
    ["/5000 in steps of 500 g", rule(GREATER_OF_ACTUAL_AND_VOLUMETRIC, 5000, 500, 500), 2500],
    ["/6000 in steps of 10 g", rule(VOLUMETRIC_FROM_TWICE_ACTUAL, 6000, 50, 10), 1980],
  ])("%s", (_case, weightRule, grams) => {
    expect(billableWeight(golden, weightRule).billableG).toBe(grams);
  });

  it("tells what it weighed", () => {
    expect(billableWeight(golden, rule(VOLUMETRIC_FROM_TWICE_ACTUAL, 6000))).toEqual({
      actualG: 640,
      volumetricG: 1976,
      billableG: 1976,
    });
    expect(billableWeight(golden, rule(ACTUAL, null)).volumetricG).toBeNull();
  });
});

describe("volume counts from exactly twice the actual weight", () => {
  const parcel = (weightG: number): Parcel => ({ weightG, lengthMm: 100, widthMm: 100, heightMm: 120 });
  it.each([
    [100, 200],
    [101, 101],
    [99, 200],
  ])("%d g on the scale and 200 g by volume bills %d g", (weightG, grams) => {
    expect(billableWeight(parcel(weightG), rule(VOLUMETRIC_FROM_TWICE_ACTUAL, 6000)).billableG).toBe(grams);
  });
});

describe("minimum and step", () => {
  const light: Parcel = { weightG: 7, lengthMm: 10, widthMm: 10, heightMm: 10 };
  it.each([
    [20, 1, 20],
    [30, 1, 30],
    [50, 1, 50],
    [500, 500, 500],
    [50, 20, 60],
  ])("minimum %d g, step %d g bills %d g", (minimumG, stepG, grams) => {
    expect(billableWeight(light, rule(ACTUAL, null, minimumG, stepG)).billableG).toBe(grams);
  });

  it("a fraction of a gram by volume rounds up once, to the step", () => {
    const parcel = { weightG: 1, lengthMm: 101, widthMm: 100, heightMm: 60 };
    expect(billableWeight(parcel, rule(GREATER_OF_ACTUAL_AND_VOLUMETRIC, 6000, 1, 1)).billableG).toBe(101);
    const odd = { weightG: 1, lengthMm: 101, widthMm: 101, heightMm: 59 };
    expect(billableWeight(odd, rule(GREATER_OF_ACTUAL_AND_VOLUMETRIC, 6000, 1, 100)).billableG).toBe(200);
  });
});
