import { CONSIGNEES } from "../testing/consignees";
import { keepPicture } from "../testing/label-picture";
import { dotsOf } from "./glyph-dots";
import type { LabelContent } from "./label-content";
import { labelZpl } from "./label-zpl";
import { visualOf } from "./text-pieces";
import { graphicField } from "./zpl-graphic";

const content: LabelContent = {
  trackingNumber: "RB123456785CN",
  carrier: "CHINA_POST",
  serviceCode: "POST-REG",
  weightG: 640,
  consignee: { name: "Jürgen Groß", line1: "Lange Str. 5", city: "Köln", postalCode: "50667", country: "DE" },
  printedAt: new Date("2026-11-22T08:00:00Z"),
};

const PICTURE = /\^FO(\d+),(\d+)\^GFA,(\d+),(\d+),(\d+),([^^]+)\^FS/g;

/** ZPL's compression, read as a printer does. */
function rowsOf(field: string, digitsInRow: number): string[] {
  const rows: string[] = [];
  let row = "";
  let count = 0;
  for (const sign of field) {
    if (sign === ":") rows.push(rows.at(-1)!);
    else if (sign === ",") row = row.padEnd(digitsInRow, "0");
    else if (/[G-Y]/.test(sign)) count += sign.charCodeAt(0) - 0x46;
    else if (/[g-z]/.test(sign)) count += 20 * (sign.charCodeAt(0) - 0x66);
    else {
      row += sign.repeat(count || 1);
      count = 0;
    }
    if (row.length === digitsInRow) {
      rows.push(row);
      row = "";
    }
  }
  expect([row, count]).toEqual(["", 0]);
  return rows;
}

/** What the printer draws of the pictures in a label. */
function printed(zpl: string) {
  const [width, height] = [800, 1200];
  const grey = new Uint8Array(width * height).fill(255);
  for (const [, left, top, total, , rowBytes, data] of zpl.matchAll(PICTURE)) {
    const rows = rowsOf(data!, 2 * Number(rowBytes));
    expect(rows.length * Number(rowBytes)).toBe(Number(total));
    for (const [y, row] of rows.entries()) {
      for (const [x, dot] of [...row]
        .flatMap((digit) => [...Number.parseInt(digit, 16).toString(2).padStart(4, "0")])
        .entries()) {
        if (dot === "1") grey[(Number(top) + y) * width + Number(left) + x] = 0;
      }
    }
  }
  return { width, height, grey };
}

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
      "^FO40,400^A0N,34,34^FDTO^FS",
      "^FT48,579^A0N,56,56^FDJürgen Groß^FS",
      "^FT48,656^A0N,56,56^FDLange Str. 5^FS",
      "^FT48,733^A0N,56,56^FD50667 Köln^FS",
      "^FT48,809^A0N,56,56^FDGERMANY^FS",
      "^XZ",
      "",
    ].join("\n"),
  );
});

it("is as large at 300 dpi, by finer dots", () => {
  expect(labelZpl(content, undefined, 300)).toBe(
    [
      "^XA",
      "^CI28",
      "^PW1200",
      "^LL1800",
      "^BY4",
      "^FO60,60^BCN,180,Y^FDRB123456785CN^FS",
      "^FO60,360^A0N,60,60^FDCHINA POST POST-REG^FS",
      "^FO60,450^A0N,51,51^FD0.640 kg^FS",
      "^FO60,600^A0N,51,51^FDTO^FS",
      "^FT72,869^A0N,85,85^FDJürgen Groß^FS",
      "^FT72,984^A0N,85,85^FDLange Str. 5^FS",
      "^FT72,1099^A0N,85,85^FD50667 Köln^FS",
      "^FT72,1214^A0N,85,85^FDGERMANY^FS",
      "^XZ",
      "",
    ].join("\n"),
  );
});

it("an address cannot command the printer", () => {
  const zpl = labelZpl({ ...content, consignee: { ...content.consignee, name: "A^XZ^XA~JR^FDB", line1: "~DG" } });
  expect(zpl.match(/[\^~][A-Z]{2}/g)).toEqual(labelZpl(content).match(/[\^~][A-Z]{2}/g));
  expect(zpl).toContain("^FDA XZ XA JR FDB^FS");
});

it.each(["JP", "CN", "AE", "GR", "BG", "KR", "IL", "VN"] as const)(
  "letters of %s that a printer may lack are sent as dots",
  (country) => {
    const picture = printed(labelZpl({ ...content, consignee: CONSIGNEES[country] }));
    keepPicture(`${country}.zpl`, picture);
    const name = visualOf(CONSIGNEES[country].name, country, true);
    const { bits, rowBytes, height } = dotsOf(name.pieces, 56);
    const columns = Array.from({ length: Math.floor(name.width * 56) }, (_, x) =>
      Array.from({ length: height }, (_, y) => bits[y * rowBytes + (x >> 3)]! & (0x80 >> (x & 7))).some(Boolean),
    );
    // Every letter leaves ink in some of its columns, and none of them is a box filled or left empty.
    let left = 0;
    for (const { width, text } of name.pieces) {
      const inked = columns.slice(Math.ceil(left * 56), Math.floor((left + width) * 56)).filter(Boolean).length;
      if (text.trim() !== "") expect(inked).toBeGreaterThan(0.4 * width * 56);
      left += width;
    }
    expect(picture.grey.filter((dot) => dot === 0).length).toBeGreaterThan(5_000);
  },
);

it("what is turned round among letters from the right is turned only where its typeface has it so", () => {
  const texts = visualOf("شارع (∉) 7", "AE", false).pieces.map(({ face, text }) => [face, text]);
  expect(texts).toContainEqual(["chinese", "∉"]);
  expect(texts.map(([, text]) => text).join("")).toContain("(∉)");
});

it("a picture is compressed as printers read it", () => {
  const rows = [
    [0, 0, 0],
    [0xff, 0xff, 0xff],
    [0xff, 0xff, 0xff],
    [0x12, 0, 0],
    [0, 0, 1],
  ];
  const bits = Uint8Array.from(rows.flat());
  expect(graphicField({ width: 24, height: 5, rowBytes: 3, bits, baseline: 0 })).toBe("^GFA,15,15,3,,LF:12,K01");
  const wide = { width: 4000, height: 2, rowBytes: 500, bits: new Uint8Array(1000).fill(0xff), baseline: 0 };
  expect(graphicField(wide)).toBe("^GFA,1000,1000,500,zzpF:");
  expect(rowsOf("zzpF:", 1000)).toEqual(["F".repeat(1000), "F".repeat(1000)]);
});
