import { consignee } from "../../../clients/demo/src/parcel";
import { type Reader, Readers } from "../support/reader";

const DOORS = { portal: "admin@lumen.example", supplier: "sales@lampworks.example", admin: "ops@baiyun.example" };

const COLUMNS = [
  ...["externalRef", "name", "line1", "city", "postalCode", "country", "incoterm", "serviceCode", "weightG"],
  ...["lengthMm", "widthMm", "heightMm", "currency", "sku", "description", "quantity", "unitValue", "hs6"],
];
const ROW = [
  ...["EDGE-FILE", "Parcel Test Recipient", "Musterstrasse 12", "Leipzig", "04109", "DE", "DDP", "YUN-STD", "640"],
  ...["380", "260", "120", "EUR", "TEE-BLK-M", "T-shirt; knitted -- 100% cotton", "2", "12.90", "610910"],
];

/**
 * Each door by its people, and the site; what happens reaches a page through the edge by itself. A customer sends a file by PUT, and
 * anybody tracks a parcel.
 */
export async function showPortals(executablePath: string, edgeUrl: string, trackingNumber: string): Promise<void> {
  const readers = await Readers.open(executablePath, edgeUrl, "any certificate");
  try {
    for (const [door, email] of Object.entries(DOORS)) {
      const reader = await readers.reader();
      await reader.open("/");
      await reader.signIn(door, email);
      await reader.page.getByText("Live", { exact: true }).waitFor();
      await reader.settled();
      if (door === "portal") await importFile(reader);
      expect(await reader.cookies(door)).toEqual([expect.objectContaining({ secure: true, httpOnly: true })]);
      await reader.close();
    }
    const anybody = await readers.reader();
    await anybody.open(`/track#n=${trackingNumber}&p=${consignee.postalCode}`);
    await anybody.page.getByRole("region", { name: trackingNumber }).getByRole("list").waitFor();
    await anybody.close();
    expect(readers.complaints).toEqual([]);
  } finally {
    await readers.close();
  }
}

/** By the page: its bytes are sent by PUT, and what is in them reads like an attack. */
async function importFile(reader: Reader): Promise<void> {
  const { page } = reader;
  await reader.go("/portal/imports");
  const buffer = Buffer.from([COLUMNS, ROW].map((cells) => cells.join(",")).join("\r\n"));
  await page.locator('input[type="file"]').setInputFiles({ name: "edge.csv", mimeType: "text/csv", buffer });
  await page.getByLabel("Shop, where rows name none").fill("shopify");
  await page
    .getByRole("button", { name: "Import the file" })
    .or(page.getByRole("button", { name: "Check the file" }))
    .click();
  await page.waitForURL("**/portal/imports/*");
  await page.getByText("1 of 1 rows looked at").waitFor();
}
