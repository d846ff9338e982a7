import type { Page } from "playwright-core";
import { consignee, lines, parcel } from "../../../clients/demo/src/parcel";

/** The day on which its buyer ordered. */
export const ORDERED_ON = "2025-11-28";

/** Writes the demo's parcel, with the first of its goods, into the form of a new order. */
export async function fillOrder(page: Page, externalRef: string): Promise<void> {
  const line = lines[0]!;
  await page.getByLabel("Your order number").fill(externalRef);
  await page.getByLabel("Ordered on").fill(ORDERED_ON);
  await page
    .getByRole("textbox", { name: "Country" })
    .or(page.getByRole("combobox", { name: "Country" }))
    .fill("Germany");
  await page.getByRole("option", { name: "Germany" }).click();
  const typed = {
    ...{
      Name: consignee.name,
      "Street and number": consignee.line1,
      Postcode: consignee.postalCode,
      City: consignee.city,
    },
    ...{ Weight: parcel.weightG, Length: parcel.lengthMm, Width: parcel.widthMm, Height: parcel.heightMm },
    ...{ "What it is": line.description, SKU: line.sku, "HS code, six digits": line.hs6, Quantity: line.quantity },
    "Value of one, EUR": Number(line.unitValue.amountMinor) / 100,
  };
  for (const [label, value] of Object.entries(typed)) await page.getByLabel(exactly(label)).fill(String(value));
}

/** A label as it stands there, with the mark of what must be filled in. */
const exactly = (label: string): RegExp => new RegExp(`^${label}( \\*)?$`);
