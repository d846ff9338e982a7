import { createHash } from "node:crypto";
import { Face } from "@baiyun/kit/print";
import { CONSIGNEES } from "../testing/consignees";
import { barcodesOn, inkIn, keepPicture, type LabelPicture, pictureOf } from "../testing/label-picture";
import type { LabelContent } from "./label-content";
import { consigneeLines, MARGIN, PAGE } from "./label-layout";
import { labelPdf } from "./label-pdf";

const content: LabelContent = {
  trackingNumber: "RB123456785CN",
  carrier: "CHINA_POST",
  serviceCode: "POST-REG",
  weightG: 640,
  consignee: CONSIGNEES.DE,
  printedAt: new Date("2026-11-22T08:00:00Z"),
};
const to = (consignee: LabelContent["consignee"]): LabelContent => ({ ...content, consignee });

/** The characters whose place on the page is white; Arabic ones join, so that there a whole word is looked at. */
function unseen(picture: LabelPicture, label: LabelContent): string[] {
  const missing: string[] = [];
  for (const { pieces, size, x, baseline } of consigneeLines(label)) {
    let left = x;
    for (const { face, text, width } of pieces) {
      for (const part of face === "arabic" ? [text] : text) {
        const partWidth = (face === "arabic" ? width : Face.named(face).widthOf(part)) * size;
        const box = [left, baseline - size, left + partWidth, baseline + size * 0.3] as const;
        if (part.trim() !== "" && inkIn(picture, box) === 0) missing.push(part);
        left += partWidth;
      }
    }
  }
  return missing;
}

it("is one page of 100 × 150 mm", async () => {
  const pdf = await labelPdf(content);
  expect(pdf.toString("latin1").match(/\/MediaBox \[[^\]]*\]/g)).toEqual(["/MediaBox [0 0 283.46 425.2]"]);
  expect((await pictureOf(pdf)).pages).toBe(1);
});

it.each(Object.entries(CONSIGNEES))("a label to %s is read by a scanner and by people", async (country, consignee) => {
  const label = to(consignee);
  const picture = await pictureOf(await labelPdf(label));
  keepPicture(`${country}.pdf`, picture);
  expect(await barcodesOn(picture)).toEqual(["RB123456785CN"]);
  expect(unseen(picture, label)).toEqual([]);
});

it("says what a carrier reads", async () => {
  const { text } = await pictureOf(await labelPdf(to(CONSIGNEES.GR)));
  expect(text.split("\r\n")).toEqual([
    "CHINA POST",
    "POST-REG 0.640 kg",
    "RB 123 456 785 CN",
    "TO",
    "Ευάγγελος Παπαδόπουλος",
    "Λεωφόρος Βασιλίσσης Σοφίας 12",
    "106 74 Αθήνα",
    "GREECE",
    "Tel +302101234567",
    "Evangelos Papadopoulos",
    "Leoforos Vasilissis Sofias 12",
    "106 74 Athina",
  ]);
});

it.each(["EA000000005CN", "YT2229521272164446"])(
  "a scanner reads %s, with white on either side",
  async (trackingNumber) => {
    const picture = await pictureOf(await labelPdf({ ...content, trackingNumber }));
    expect(await barcodesOn(picture)).toEqual([trackingNumber]);
    // 10 modules, of at least two dots of a 203 dpi printer.
    const quiet = 20 * (72 / 203);
    expect(inkIn(picture, [0, 70, quiet, 125])).toBe(0);
    expect(inkIn(picture, [PAGE.width - quiet, 70, PAGE.width, 125])).toBe(0);
  },
);

it.each([
  ["Latin letters", "W", "Mustermann-"],
  ["Han", "張", "丸の内"],
  ["Arabic", "ش", "شارع "],
  ["Cyrillic", "Щ", "Щербаков "],
])("the longest address in %s stays on the page and readable", async (_case, letter, word) => {
  const long = (text: string, length: number) => text.repeat(length).slice(0, length).trim();
  for (const text of [letter, word]) {
    const label = to({
      name: long(text, 100),
      line1: long(text, 100),
      line2: long(text, 100),
      city: long(text, 80),
      region: `${long(text, 79)}.`,
      postalCode: "100-0005",
      country: "JP",
      phone: "+81312345678",
    });
    const lines = consigneeLines(label);
    expect(Math.min(...lines.map(({ size }) => size))).toBeGreaterThanOrEqual(9);
    expect(Math.max(...lines.map(({ baseline }) => baseline))).toBeLessThanOrEqual(PAGE.height - 12);
    expect(
      lines.filter(({ x, width, size }) => x < MARGIN - 0.01 || x + width * size > PAGE.width - MARGIN + 0.01),
    ).toEqual([]);
    const picture = await pictureOf(await labelPdf(label));
    expect(unseen(picture, label)).toEqual([]);
  }
});

it("a character that no typeface has prints nothing in its stead", async () => {
  await expect(labelPdf(to({ ...CONSIGNEES.US, name: "ถนน" }))).rejects.toThrow("A label cannot show U+e16");
});

it("the same content gives the same bytes", async () => {
  const hash = async () =>
    createHash("sha256")
      .update(await labelPdf(content))
      .digest("hex");
  expect(await hash()).toBe(await hash());
});
