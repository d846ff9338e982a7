import { randomUUID } from "node:crypto";
import { Database, migrationsOf, Viewer, withMigrations } from "@baiyun/kit";
import { staff, testDatabaseUrl } from "@baiyun/kit/testing";
import { domain } from "../domain";
import { newNumber, Stage } from "../testing/stage";
import { SuggestCarriers } from "./suggest-carriers.migration";

it("what was said of carriers before it was kept who said so outweighs a stranger's word, forth and back", async () => {
  const url = await testDatabaseUrl(`tracking-${randomUUID().slice(0, 8)}`);
  const stage = await Stage.open({ DATABASE_URL: url, SEVENTEEN_TRACK_URL: "http://127.0.0.1:9" });
  const corrected = await stage.labelled();
  // Of which nobody said anything.
  await stage.labelled();
  const lastMile = newNumber();
  await stage.logistics("shipment.handed_over.v1", {
    ...corrected,
    ...({ carrier: "DPD", lastMileNumber: lastMile } as object),
  });
  const word = { trackingNumber: corrected.number, carrier: "GLS", reason: "It stands on the label." };
  await stage.running.act("correctWatchedCarrier", "", word, staff("ops"));
  await stage.close();

  const options = { url, entities: [...(domain.entities ?? [])], migrations: migrationsOf(domain) };
  const database = await Database.open(options);
  const said = () =>
    database.transaction(Viewer.system, (tx) =>
      tx.query("SELECT shipment_id, number, carrier, stated_by FROM stated_carrier ORDER BY number"),
    );
  const { shipmentId, number } = corrected;
  expect(await said()).toEqual([{ shipment_id: shipmentId, number, carrier: "GLS", stated_by: "STAFF" }]);
  const reverted = new SuggestCarriers().name;
  while ((await withMigrations(options, (migrations) => migrations.revert())) !== reverted);
  await expect(said()).rejects.toThrow("stated_carrier");
  expect(await withMigrations(options, (migrations) => migrations.run())).toContain(reverted);
  expect(await said()).toEqual([{ shipment_id: shipmentId, number, carrier: "GLS", stated_by: "CUSTOMER" }]);
  await database.close();
});
