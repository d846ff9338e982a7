const { randomBytes } = require("node:crypto");

const unitValue = (amountMinor) => ({ amountMinor, currency: "EUR" });

/** T-shirts and a watch for Leipzig: two lines, four charges, three duties. */
const CONTENT = {
  channel: "bench",
  consignee: {
    name: "Parcel Test Recipient",
    line1: "Musterstrasse 12",
    city: "Leipzig",
    postalCode: "04109",
    country: "DE",
  },
  incoterm: "DDP",
  serviceCode: "YUN-STD",
  parcel: { weightG: 640, lengthMm: 380, widthMm: 260, heightMm: 120 },
  currency: "EUR",
  lines: [
    {
      sku: "TEE-BLK-M",
      description: "T-shirt, cotton, knitted",
      quantity: 5,
      unitValue: unitValue("1290"),
      hs6: "610910",
      material: "cotton",
    },
    {
      sku: "WATCH-CLASSIC",
      description: "Wrist-watch, mechanical",
      quantity: 1,
      unitValue: unitValue("3900"),
      hs6: "910211",
      material: "steel",
    },
  ],
};

/** What makes two orders two. */
const another = () => randomBytes(8).toString("hex");

/** @param {string} mark its idempotency key and its name in the channel */
const orderInput = (mark = another()) => ({ idempotencyKey: mark, externalRef: mark, ...CONTENT });

module.exports = { orderInput, another };
