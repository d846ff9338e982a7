import { createHash, randomUUID } from "node:crypto";
import { FileLinks, type Listening, listen, Viewer } from "@baiyun/kit";
import { run, viewer } from "@baiyun/kit/testing";
import type { Shipment } from "../shipment/shipment.entity";
import {
  LABEL_SECRET,
  type Logistics,
  newOrder,
  openLogistics,
  orderCancelled,
  PUBLIC_URL,
} from "../testing/logistics";

let logistics: Logistics;
let http: Listening;

beforeAll(async () => {
  logistics = await openLogistics();
  http = await listen(logistics.subgraph);
});
afterAll(() => http.close());

describe("a label's link", () => {
  async function linksOf(shipment: Shipment): Promise<{ url: string; sha256: string }[]> {
    const { data } = await run<{ shipment: { labels: { url: string; sha256: string }[] } }>(
      logistics.subgraph,
      "query ($id: ID!) { shipment(id: $id) { labels { url sha256 } } }",
      { id: shipment.id },
      viewer("customer_admin", shipment.tenantId),
    );
    return data.shipment.labels;
  }
  const get = (link: string) => fetch(link.replace(PUBLIC_URL, http.url));

  it("opens the very file, without a sign-in", async () => {
    const shipment = await logistics.ship();
    const mediaTypes = [];
    for (const { url, sha256 } of await linksOf(shipment)) {
      const response = await get(url);
      expect(response.status).toBe(200);
      mediaTypes.push(response.headers.get("content-type"));
      expect(response.headers.get("cache-control")).toBe("private, no-store");
      expect(
        createHash("sha256")
          .update(Buffer.from(await response.arrayBuffer()))
          .digest("hex"),
      ).toBe(sha256);
    }
    expect(mediaTypes).toEqual(["application/pdf", "text/plain; charset=utf-8"]);
  });

  it("of a printer with finer dots opens the same label, drawn finer, while it says the same", async () => {
    const shipment = await logistics.ship();
    const FINER = "query ($id: ID!) { shipment(id: $id) { labels { format url(resolution: DPI_300) } } }";
    type Labels = { shipment: { labels: { format: string; url: string }[] } };
    const asker = viewer("customer_admin", shipment.tenantId);
    const { data } = await run<Labels>(logistics.subgraph, FINER, { id: shipment.id }, asker);
    const [pdf, zpl] = data.shipment.labels;
    expect([new URL(pdf!.url).pathname.slice(-4), new URL(zpl!.url).pathname.slice(-8)]).toEqual([".pdf", "-300.zpl"]);
    const drawn = await (await get(zpl!.url)).text();
    expect(drawn).toContain(`^PW1200\n^LL1800\n^BY4\n^FO60,60^BCN,180,Y^FD${shipment.trackingNumber}^FS`);
    const elsewhere = "UPDATE parcel SET declared_weight_g = 641 WHERE shipment_id = $1";
    await logistics.database.transaction(Viewer.system, (tx) => tx.query(elsewhere, [shipment.id]));
    const gone = await get(zpl!.url);
    expect([gone.status, await gone.json()]).toEqual([410, { error: "This label cannot be drawn for 300 dpi." }]);
  });

  it("opens nothing once the file is let go of, which is done page by page, oldest first", async () => {
    const shipment = await logistics.ship();
    const { url } = (await linksOf(shipment))[0]!;
    const { database, running } = logistics;
    const prune = (before: Date) =>
      database.transaction(Viewer.system, (tx) => running.services.labels.prune(tx, before, 1_000));
    const old = "UPDATE label SET created_at = '2026-01-01' WHERE shipment_id = $1";
    await database.transaction(Viewer.system, (tx) => tx.query(old, [shipment.id]));

    expect(await prune(new Date("2026-01-01T00:00:00Z"))).toBe(0);
    expect((await get(url)).status).toBe(200);
    expect(await prune(new Date("2026-01-01T00:00:01Z"))).toBe(2);
    expect(await prune(new Date("2026-01-01T00:00:01Z"))).toBe(0);
    const gone = await get(url);
    expect([gone.status, await gone.json()]).toEqual([410, { error: "This file is no longer kept." }]);
    expect(await linksOf(shipment)).toHaveLength(2);
  });

  it("that was changed, expired, voided or made up opens nothing", async () => {
    const order = newOrder();
    const shipment = await logistics.ship(order);
    const { url } = (await linksOf(shipment))[0]!;
    const status = async (link: string) => (await get(link)).status;
    const longAgo = new FileLinks(PUBLIC_URL, LABEL_SECRET, () => new Date(Date.now() - 3_600_000), "labels");
    const links = new FileLinks(PUBLIC_URL, LABEL_SECRET, () => new Date(), "labels");
    const file = new URL(url).pathname.slice("/labels/".length);

    expect(await status(url.replace(/.$/, (last) => (last === "A" ? "B" : "A")))).toBe(403);
    expect(await status(url.split("?")[0]!)).toBe(403);
    expect(await status(`${url}&token=x`)).toBe(403);
    expect(await status(longAgo.to(file).url)).toBe(410);
    expect(await status(links.to(`${randomUUID()}.pdf`).url)).toBe(404);
    expect(await status(links.to("../../etc/passwd").url)).toBe(404);
    expect(await status(url.replace(".pdf", ".png"))).toBe(404);
    expect(await status(url)).toBe(200);

    await logistics.deliver(orderCancelled(order));
    expect(await status(url)).toBe(410);
    expect(await linksOf(shipment)).toEqual([
      { url: null, sha256: expect.any(String) },
      { url: null, sha256: expect.any(String) },
    ]);
  });
});
