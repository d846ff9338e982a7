import { findBrowser } from "../src/testing/browser";
import { actsOnParcels } from "./portals/acts-on-parcels";
import { company } from "./portals/company";
import { Portals } from "./portals/portals";
import { priceAsked } from "./portals/price-asked";
import { siteAndOrder } from "./portals/site-and-order";
import { supplierAndFile } from "./portals/supplier-and-file";

const executablePath = findBrowser();
/** What addresses of trackers have in common, by the public lists of them; `/track` alone is of none. */
const LISTED =
  /tracking|tracker|analytics|telemetry|metrics|beacon|pixel|collect|stats?\b|\bads?\b|banner|log(ger|ging)\b/i;
/** Without any browser the bootstrap has said so; there is nothing to drive. */
const inBrowser = executablePath ? describe : describe.skip;

/** One stack for all of them: its start costs as much as half of what is done with it. */
inBrowser("the site and the portals in a real browser", () => {
  const here = Portals.opened(executablePath!);

  describe("somebody who is no customer yet", () => priceAsked(here));
  describe("anybody, and a customer with an order", () => siteAndOrder(here));
  describe("a supplier, and a file of orders", () => supplierAndFile(here));
  describe("a customer's beginning, people and returns", () => company(here));

  describe("what did not go as it should", () => actsOnParcels(here));

  it("asked nobody but this host, and no page complained", () => {
    const hosts = new Set(
      here.readers.asked.filter((url) => !/^(data|blob):/.test(url)).map((url) => new URL(url).host),
    );
    expect([...hosts]).toEqual([new URL(here.stack.url).host]);
    expect(here.readers.complaints).toEqual([]);
  });

  it("asked for nothing by a word that lists of trackers look for, so that a blocker leaves the pages whole", () => {
    const paths = here.readers.asked.filter((url) => !/^(data|blob):/.test(url)).map((url) => new URL(url).pathname);
    expect(paths).toContain("/track");
    expect([...new Set(paths.filter((path) => LISTED.test(path)))]).toEqual([]);
  });

  it("asked for documents by their ids, and for what everybody may know in a way that caches can keep", () => {
    expect(here.readers.texts).toEqual([]);
    const byGet = here.readers.asked.map((url) => new URL(url)).filter(({ pathname }) => pathname === "/graphql");
    const names = new Set(byGet.map(({ searchParams }) => searchParams.get("operationName")).filter(Boolean));
    expect([...names].filter((name) => name === "PublicTrack")).toEqual(["PublicTrack"]);
  });
});
