import { accepted, InvalidInput } from "@baiyun/kit";
import type { z } from "zod";
import {
  Battery,
  HsVersion,
  Incoterm,
  type OrderContent,
  orderContent,
  orderIdentity,
  type ParcelContent,
} from "./order-content";

const line = {
  sku: "TEE-M",
  description: "T-shirt",
  quantity: 1,
  unitValue: { amountMinor: 1n, currency: "EUR" },
  hs6: "610910",
  hsVersion: HsVersion.HS2022,
  originCountry: "CN",
  battery: Battery.NONE,
};
const content: OrderContent = {
  consignee: { name: "Erika", line1: "Heidestraße 17", city: "Köln", postalCode: "51147", country: "DE" },
  incoterm: Incoterm.DDP,
  serviceCode: "BY-EXPRESS",
  parcel: { weightG: 1, lengthMm: 1, widthMm: 1, heightMm: 1 },
  currency: "CNY",
  lines: [line],
};
const faultsOf = (checked: unknown) =>
  checked instanceof InvalidInput ? checked.faults.map(({ field }) => field) : [];
const faults = (change: object) => faultsOf(accepted(orderContent, { ...content, ...change }));
const withLine = (change: Partial<typeof line> & { material?: string }) => ({ lines: [line, { ...line, ...change }] });
const withConsignee = (change: object) => ({ consignee: { ...content.consignee, ...change } });
const withParcel = (change: Partial<ParcelContent>) => ({ parcel: { ...content.parcel!, ...change } });

it.each<[string, Partial<OrderContent>]>([
  ["the smallest parcel", {}],
  ["the largest parcel", { parcel: { weightG: 100_000, lengthMm: 3_000, widthMm: 3_000, heightMm: 3_000 } }],
  ["the largest line", withLine({ quantity: 10_000, unitValue: { amountMinor: 1_000_000_000_000n, currency: "EUR" } })],
  ["100 lines", { lines: Array.from({ length: 100 }, () => line) }],
  ["an IOSS number", { iossNumber: "IM2760000742" }],
  ["a blank second line", withConsignee({ line2: " " })],
  ["Chinese text", withConsignee({ name: "张伟", phone: "+86 138 0013 8000", email: "z@例子.cn" })],
])("accepts %s", (_case, change) => {
  expect(faults(change)).toEqual([]);
});

it.each<[string, Partial<OrderContent>]>([
  ["consignee.name", withConsignee({ name: "  " })],
  ["consignee.name", withConsignee({ name: "x".repeat(101) })],
  ["consignee.name", withConsignee({ name: "a\u0000b" })],
  ["consignee.name", withConsignee({ name: "a\ud800b" })],
  ["consignee.line1", withConsignee({ line1: "" })],
  ["consignee.line2", withConsignee({ line2: "a\rb" })],
  ["consignee.city", withConsignee({ city: "a\nb" })],
  ["consignee.region", withConsignee({ region: "x".repeat(81) })],
  ["consignee.postalCode", withConsignee({ postalCode: "5114" })],
  ["consignee.phone", withConsignee({ phone: "call me" })],
  ["consignee.email", withConsignee({ email: "erika" })],
  ["serviceCode", { serviceCode: "express" }],
  ["iossNumber", { iossNumber: "IM276000074" }],
  ["parcel.weightG", withParcel({ weightG: 0 })],
  ["parcel.weightG", withParcel({ weightG: 100_001 })],
  ["parcel.lengthMm", withParcel({ lengthMm: -1 })],
  ["parcel.widthMm", withParcel({ widthMm: 3_001 })],
  ["parcel.heightMm", withParcel({ heightMm: 0 })],
  ["lines", { lines: [] }],
  ["lines", { lines: Array.from({ length: 101 }, () => line) }],
  ["lines.1.sku", withLine({ sku: "" })],
  ["lines.1.description", withLine({ description: "x".repeat(201) })],
  ["lines.1.quantity", withLine({ quantity: 0 })],
  ["lines.1.quantity", withLine({ quantity: 10_001 })],
  ["lines.1.unitValue.amountMinor", withLine({ unitValue: { amountMinor: 0n, currency: "EUR" } })],
  ["lines.1.unitValue.amountMinor", withLine({ unitValue: { amountMinor: 1_000_000_000_001n, currency: "EUR" } })],
  ["lines.1.unitValue.currency", withLine({ unitValue: { amountMinor: 1n, currency: "USD" } })],
  ["lines.1.hs6", withLine({ hs6: "61091" })],
  ["lines.1.hs6", withLine({ hs6: "61091٠" })],
  ["lines.1.hs6", withLine({ hs6: "000000" })],
  ["lines.1.hs6", withLine({ hs6: "770100" })],
  ["lines.1.material", withLine({ material: " " })],
])("names %s", (field, change) => {
  expect(faults(change)).toEqual([field]);
});

it("names every fault at once", () => {
  const change = {
    ...withConsignee({ name: "", postalCode: "5114" }),
    ...withParcel({ weightG: 0 }),
    ...withLine({ quantity: 0, unitValue: { amountMinor: 1n, currency: "USD" } }),
    serviceCode: "express",
  };
  expect(faults(change)).toEqual([
    "consignee.name",
    "consignee.postalCode",
    "serviceCode",
    "parcel.weightG",
    "lines.1.quantity",
    "lines.1.unitValue.currency",
  ]);
});

it.each([
  ["channel", { channel: "Shopify", externalRef: "1" }],
  ["channel", { channel: "", externalRef: "1" }],
  ["externalRef", { channel: "shopify", externalRef: "" }],
  ["externalRef", { channel: "shopify", externalRef: "x".repeat(81) }],
])("names %s of %j", (field, identity) => {
  expect(faultsOf(accepted(orderIdentity, identity))).toEqual([field]);
});

it.each([
  [
    "a reference",
    orderIdentity,
    { channel: " shopify", externalRef: "X\u00a0 1 " },
    { channel: "shopify", externalRef: "X 1" },
  ],
  ["a full-width one", orderIdentity, { channel: "shopify", externalRef: "Ｘ１" }, { externalRef: "X1" }],
  [
    "one with what cannot be seen",
    orderIdentity,
    { channel: "shopify", externalRef: "\ufeffX\u200b1\u200d" },
    { externalRef: "X1" },
  ],
  [
    "customs codes",
    orderContent,
    { ...content, iossNumber: "im 276 000 0742", ...withLine({ hs6: "6109.10" }) },
    { iossNumber: "IM2760000742", lines: [{ hs6: "610910" }, { hs6: "610910" }] },
  ],
  ["a service", orderContent, { ...content, serviceCode: " BY-EXPRESS\t" }, { serviceCode: "BY-EXPRESS" }],
])("reads %s as people type it", (_case, rules, typed, expected) => {
  expect(accepted<z.ZodType>(rules, typed)).toMatchObject(expected);
});
