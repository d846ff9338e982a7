import type { Portals } from "./portals";

/** What somebody finds out on the site before they are a customer. */
export function priceAsked(here: Portals): void {
  it("anybody reads what a parcel costs with its duty, and by which limit a service is left out", async () => {
    const reader = await here.readers.reader();
    const { page } = reader;
    await reader.open("/services");
    await page.getByLabel("Weight").fill("0.64");
    await page.getByLabel("Customs code").fill("610910");
    await page.getByRole("button", { name: "Compare services" }).click();
    const offer = page
      .getByRole("listitem")
      .filter({ has: page.getByRole("heading", { name: "YunExpress standard", exact: true }) });
    await offer.getByText("Duty").first().waitFor();
    expect((await offer.allInnerTexts()).join().replace(/\s+/g, " ")).toBe(
      "YunExpress standard 7 to 12 days · billed as 640 g EUR 7.76 Duty EUR 3.00 Import VAT or sales tax EUR 9.64 Clearance fees EUR 0.00 Duty, tax and fees EUR 12.64 Without a postal code it is reckoned for the mainland of Germany.",
    );
    await page.getByLabel("Weight").fill("31");
    await page.getByRole("button", { name: "Compare services" }).click();
    await offer.getByText("Duty").first().waitFor({ state: "detached" });
    await reader.settled();
    expect((await offer.allInnerTexts()).join().replace(/\s+/g, " ")).toBe(
      "YunExpress standard YUN-STD takes up to 20000 g; this parcel counts as 31000 g. Weight",
    );
    // What was asked is in the address: a link shows the same.
    await page.reload();
    await offer.getByText("this parcel counts as 31000 g", { exact: false }).waitFor();
    await reader.close();
  });
}
