/** The demo's parcel: T-shirts and a watch for a customer in Leipzig. */
export const parcel = { weightG: 640, lengthMm: 380, widthMm: 260, heightMm: 120 };

const unitValue = (amountMinor: string) => ({ amountMinor, currency: "EUR" });

export const lines = [
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
];

export const consignee = {
  name: "Parcel Test Recipient",
  line1: "Musterstrasse 12",
  city: "Leipzig",
  postalCode: "04109",
  country: "DE",
};
