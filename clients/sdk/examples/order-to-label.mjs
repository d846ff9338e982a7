// From a price to a label: node examples/order-to-label.mjs
import { writeFileSync } from "node:fs";
import { isRefused } from "@baiyun/sdk";
import { connect } from "./client.mjs";

const baiyun = connect();
const parcel = { weightG: 640, lengthMm: 380, widthMm: 260, heightMm: 120 };
const goods = { description: "T-shirt, cotton, knitted", quantity: 5, hs6: "610910" };
const unitValue = { amountMinor: "1290", currency: "EUR" };

const offers = await baiyun.quotes.compare({
  destination: { country: "DE", postalCode: "04109" },
  parcel,
  currency: "EUR",
  goods: [{ ...goods, unitValue }],
});
for (const offer of offers) {
  const price =
    offer.__typename === "AvailableService" ? `${offer.sellTotal.decimal} ${offer.sellTotal.currency}` : offer.message;
  console.log(`${offer.service.code}: ${price}`);
}

let order;
try {
  order = await baiyun.orders.create({
    channel: "example",
    externalRef: `EXAMPLE-${Date.now()}`,
    consignee: {
      name: "Parcel Test Recipient",
      line1: "Musterstrasse 12",
      city: "Leipzig",
      postalCode: "04109",
      country: "DE",
    },
    incoterm: "DDP",
    serviceCode: "YUN-STD",
    currency: "EUR",
    parcel,
    lines: [{ ...goods, sku: "TEE-BLK-M", unitValue }],
  });
} catch (error) {
  // What is wrong with it, value by value.
  if (isRefused(error, "InvalidInput"))
    for (const { field, message } of error.faults) console.error(`${field}: ${message}`);
  throw error;
}
await baiyun.orders.submit(order.id);
const quote = await baiyun.quotes.waitForOrder(order.id);
console.log(`${order.reference} costs ${quote.sellTotal.decimal} ${quote.sellTotal.currency} until ${quote.expiresAt}`);

await baiyun.quotes.accept(quote.id);
const shipment = await baiyun.shipments.waitForOrder(order.id);
for (const { format, url } of await baiyun.shipments.labels(shipment.id)) {
  const file = `${shipment.trackingNumber}.${format.toLowerCase()}`;
  writeFileSync(file, Buffer.from(await (await fetch(url)).arrayBuffer()));
  console.log(`label ${file}`);
}
console.log(`shipment ${shipment.id} ${shipment.trackingNumber}`);
