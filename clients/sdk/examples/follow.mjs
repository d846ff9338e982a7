// Each scan of a shipment as it comes, until it is delivered: node examples/follow.mjs SHIPMENT_ID [CURSOR]
import { connect } from "./client.mjs";

const [, , shipmentId, after] = process.argv;
const baiyun = connect();

for await (const told of baiyun.tracking.follow(shipmentId, { after })) {
  if (told.kind === "gap") {
    // Too long away: what came meanwhile is in the list of scans, and no longer told one by one.
    for await (const scan of baiyun.tracking.scans(shipmentId))
      console.log(`missed ${scan.status} ${scan.description}`);
    continue;
  }
  const { status, event } = told.event;
  // Keep told.id: with it as the cursor you go on from here, even tomorrow.
  console.log(`${event.localTime ?? "at a time unknown"} ${status} ${event.description} cursor ${told.id}`);
  if (status === "DELIVERED") break;
}
await baiyun.close();
