import type { LabelContent } from "./label-content";
import { labelZpl } from "./label-zpl";

const content: LabelContent = {
  trackingNumber: "RB123456785CN",
  carrier: "CHINA_POST",
  serviceCode: "POST-REG",
  weightG: 640,
  consignee: { name: "Jürgen Groß", line1: "Lange Str. 5", city: "Köln", postalCode: "50667", country: "DE" },
  printedAt: new Date("2026-11-22T08:00:00Z"),
};

it("is a whole label of 100 × 150 mm at 203 dpi", () => {
  expect(labelZpl(content)).toBe(
    [
      "^XA",
      "^CI28",
      "^PW800",
      "^LL1200",
      "^BY3",
      "^FO40,40^BCN,120,Y^FDRB123456785CN^FS",
      "^FO40,240^A0N,40,40^FDCHINA POST POST-REG^FS",
      "^FO40,300^A0N,34,34^FD0.640 kg^FS",
      "^FO40,370^A0N,34,34^FDTO^FS",
      "^FO40,420^A0N,34,34^FDJürgen Groß^FS",
      "^FO40,464^A0N,34,34^FDLange Str. 5^FS",
      "^FO40,508^A0N,34,34^FD50667 Köln^FS",
      "^FO40,552^A0N,34,34^FDDE^FS",
      "^XZ",
      "",
    ].join("\n"),
  );
});

it("an address cannot command the printer", () => {
  const zpl = labelZpl({ ...content, consignee: { ...content.consignee, name: "A^XZ^XA~JR\n^FDB", line1: "~DG" } });
  expect(zpl.match(/[\^~][A-Z]{2}/g)).toEqual(labelZpl(content).match(/[\^~][A-Z]{2}/g));
  expect(zpl).toContain("^FDA XZ XA JR FDB^FS");
});

it("narrows a line that would leave the paper", () => {
  const line1 = "Sehr lange Straße mit einem ganz besonders langen Namen 5";
  expect(line1.length).toBe(57);
  expect(labelZpl({ ...content, consignee: { ...content.consignee, line1 } })).toContain(`^A0N,34,21^FD${line1}^FS`);
});
