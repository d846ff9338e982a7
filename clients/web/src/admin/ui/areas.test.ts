import { areasDiffer, areasOf, areasText } from "./areas";

describe("places as they are typed", () => {
  it("are read however they are separated, each once", () => {
    expect(areasOf("de\nIT 09, gb BT-1 2；DE、ｆｒ")).toEqual({
      areas: [
        { country: "DE", postalPrefix: null },
        { country: "IT", postalPrefix: "09" },
        { country: "GB", postalPrefix: "BT12" },
        { country: "FR", postalPrefix: null },
      ],
      wrong: [],
    });
    expect(areasOf("")).toEqual({ areas: [], wrong: [] });
  });

  it("are named where they are none", () => {
    expect(areasOf("QQ, Germany, DE 1*")).toEqual({ areas: [], wrong: ["QQ", "GERMANY", "DE 1*"] });
  });

  it("are written as they are read, and held against others", () => {
    const [before, after] = [areasOf("DE, IT 09").areas, areasOf("IT 09, FR").areas];
    expect(areasText(before)).toBe("DE\nIT 09");
    expect(areasDiffer(before, after)).toEqual({ added: ["FR"], removed: ["DE"] });
  });
});
