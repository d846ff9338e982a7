import { decimalOf, digitsOf } from "../../shared/minor-units";
import { changedLanes, faultsOf, type LaneDraft, lanesInput, minorOf, overlaid, raised } from "./draft-form";

const lane = (price: string, zoneCode = "EU-1", own = {}): LaneDraft => ({
  serviceCode: "YUN-STD",
  zoneCode,
  prices: [{ upToG: "2000", price, cost: "70.00", ...own }],
});

describe("a draft of prices as it is typed", () => {
  it("is exact, whatever digits the currency has", () => {
    expect([minorOf("82.5", 2), minorOf("82", 2), minorOf("500", 0), minorOf("1.234", 3)]).toEqual([
      8250n,
      8200n,
      500n,
      1234n,
    ]);
    expect([minorOf("1.5", 0), minorOf("1.234", 2), minorOf("1,5", 2), minorOf("-1", 2), minorOf("", 2)]).toEqual(
      Array(5).fill(null),
    );
    expect([decimalOf(5n, 2), decimalOf(8250n, 2), decimalOf(500n, 0)]).toEqual(["0.05", "82.50", "500"]);
    expect([digitsOf("CNY"), digitsOf("JPY"), digitsOf("KWD")]).toEqual([2, 0, 3]);
  });

  it("shows what holds with the draft in its place, and names what differs alone", () => {
    const inForce = [lane("80.00"), lane("90.00", "GB")];
    const shown = overlaid(inForce, [lane("95.00", "GB"), lane("99.00", "US")]);
    expect(shown.map(({ zoneCode, prices }) => [zoneCode, prices[0]!.price])).toEqual([
      ["EU-1", "80.00"],
      ["GB", "95.00"],
      ["US", "99.00"],
    ]);
    expect(changedLanes(inForce, shown, 2).map(({ zoneCode }) => zoneCode)).toEqual(["GB", "US"]);
    expect(changedLanes(inForce, [lane("80"), lane("90.0", "GB")], 2)).toEqual([]);
  });

  it("raises and lowers prices by a percentage, rounded half up", () => {
    const priceOf = (price: string, percent: string) => raised([lane(price)], percent, 2)?.[0]?.prices[0]?.price;
    expect([priceOf("82.50", "2.5"), priceOf("0.10", "5"), priceOf("100.00", "-3"), priceOf("0.30", "1.6667")]).toEqual(
      ["84.56", "0.11", "97.00", "0.31"],
    );
    expect(priceOf("82.50", "much")).toBeUndefined();
  });

  it("tells what is wrong with which bracket", () => {
    const prices = [
      { upToG: "2000", price: "80", cost: "70" },
      { upToG: "2000", price: "80", cost: "70" },
      { upToG: "0", price: "80", cost: "70" },
      { upToG: "3000", price: "80,5", cost: "70" },
      { upToG: "4000", price: "69.99", cost: "70" },
    ];
    expect([...faultsOf({ serviceCode: "YUN-STD", zoneCode: "GB", prices }, 2)]).toEqual([
      [1, "twice"],
      [2, "weight"],
      [3, "amount"],
      [4, "belowCost"],
    ]);
    expect(lanesInput([lane("80.5")], 2)).toEqual([
      {
        serviceCode: "YUN-STD",
        zoneCode: "EU-1",
        prices: [{ upToG: 2000, priceMinor: "8050", costMinor: "7000" }],
      },
    ]);
  });
});
