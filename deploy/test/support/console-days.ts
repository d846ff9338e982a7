import type { Page } from "playwright-core";
import type { Reader } from "./reader";

/** Pricing writes a draft that is dearer by 2.5 per cent from a day on. */
export async function draftDearerPrices(reader: Reader, day: string): Promise<void> {
  const { page } = reader;
  await reader.go("/admin/rate-cards");
  await page.getByRole("link", { name: "Standard prices" }).click();
  await page.getByRole("link", { name: "Write a draft" }).click();
  await page.getByLabel("Valid from").fill(`${day}T00:00`);
  await page.getByLabel("Raise by %").fill("2.5");
  await page.getByRole("button", { name: "Raise these prices" }).click();
  await page.getByText("Was 146.00").waitFor();
  await page.getByRole("button", { name: "Save the draft" }).click();
  await page.getByRole("cell", { name: "+2.50 %" }).first().waitFor();
}

/** Opens the draft that is shown in the editor, and changes its first price. */
export async function beginEditing({ page }: Reader, price: string): Promise<void> {
  await page.getByRole("link", { name: "Edit the draft" }).click();
  await page.getByLabel("CNY per kg (AU, 1)", { exact: true }).fill(price);
}

/** Scans without a pause, as a fast hand does. */
export async function scanAll(page: Page, codes: readonly string[]): Promise<void> {
  const field = page.getByLabel("Parcel number");
  await field.waitFor();
  for (const code of codes) {
    await page.keyboard.insertText(code);
    await page.keyboard.press("Enter");
  }
}
