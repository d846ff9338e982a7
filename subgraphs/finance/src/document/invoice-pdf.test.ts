import { inflateSync } from "node:zlib";
import { Charge, ChargeKind } from "../hold/charge.entity";
import { Invoice } from "../invoice/invoice.entity";
import { invoicePdf } from "./invoice-pdf";

const at = new Date("2026-11-30T08:00:00Z");
const invoice = Object.assign(new Invoice(), {
  ...{ id: "01980000-0000-7000-8000-000000000901", tenantId: "01980000-0000-7000-8000-000000000001" },
  ...{ number: "INV-2026-000042", currency: "EUR", createdAt: at, issuedAt: at, dueAt: at },
  ...{ totalMinor: 129050n, paidMinor: 0n, creditedMinor: 0n },
});
const charge = Object.assign(new Charge(), {
  ...{
    description: "Order BY20261127001",
    kind: ChargeKind.FREIGHT,
    amountMinor: 129050n,
    currency: "EUR",
    accruedAt: at,
  },
});
const printed = (customerName: string) => invoicePdf({ invoice, charges: [charge], creditNotes: [], customerName });

/** The letters of the document, as whoever copies its text gets them: each typeface says which its glyphs are. */
function lettersOf(pdf: Buffer): string {
  const text = pdf.toString("latin1");
  const maps = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, bytes]) => {
    try {
      const stream = inflateSync(Buffer.from(bytes!, "latin1")).toString("latin1");
      return stream.includes("begincmap") ? [stream] : [];
    } catch {
      return [];
    }
  });
  const codes = maps.flatMap((map) => [...map.matchAll(/<([0-9a-fA-F]{4})>/g)].map(([, hex]) => hex!));
  return String.fromCharCode(...codes.map((hex) => Number.parseInt(hex, 16)));
}

it.each(["深圳市云贸电子商务有限公司", "株式会社ダイワ・ビル", "Żółw & Söhne GmbH"])(
  "names %s with its own letters",
  async (name) => {
    const letters = lettersOf(await printed(name));
    expect([...name].filter((letter) => letter !== " " && !letters.includes(letter))).toEqual([]);
  },
);

it("gives the same bytes for the same content", async () => {
  expect((await printed("云贸")).equals(await printed("云贸"))).toBe(true);
});
