import type { CreateOrderInput } from "../../gql/graphql";

/** The form has the shape of the graph's input, so that the path of a fault is the path of a field; numbers are as they were typed. */
export interface OrderForm {
  externalRef: string;
  orderedOn: string;
  serviceCode: string;
  incoterm: "DDP" | "DAP";
  currency: string;
  iossNumber: string;
  consigneeTaxNumber: string;
  consignee: {
    name: string;
    line1: string;
    line2: string;
    city: string;
    region: string;
    postalCode: string;
    country: string;
    phone: string;
    email: string;
  };
  parcel: { weightG: number | string; lengthMm: number | string; widthMm: number | string; heightMm: number | string };
  lines: LineForm[];
}

interface LineForm {
  key: string;
  sku: string;
  description: string;
  quantity: number | string;
  hs6: string;
  unitValue: number | string;
  battery: "NONE" | "PI965" | "PI966" | "PI967";
}

let lines = 0;

export function emptyLine(): LineForm {
  lines += 1;
  return { key: `line-${lines}`, sku: "", description: "", quantity: 1, hs6: "", unitValue: "", battery: "NONE" };
}

export const emptyOrder = (): OrderForm => ({
  externalRef: "",
  orderedOn: "",
  serviceCode: "YUN-STD",
  incoterm: "DDP",
  currency: "EUR",
  iossNumber: "",
  consigneeTaxNumber: "",
  consignee: {
    name: "",
    line1: "",
    line2: "",
    city: "",
    region: "",
    postalCode: "",
    country: "",
    phone: "",
    email: "",
  },
  parcel: { weightG: "", lengthMm: "", widthMm: "", heightMm: "" },
  lines: [emptyLine()],
});

const given = <Name extends string>(name: Name, text: string): { [K in Name]?: string } =>
  (text.trim() ? { [name]: text.trim() } : {}) as { [K in Name]?: string };

const minor = (typed: number | string): string => String(Math.round(Number(typed) * 100));
const whole = (typed: number | string): number => Math.round(Number(typed)) || 0;

/** What is sent. Currencies here have two digits; the graph judges everything else, and every fault of it at once. */
export function inputOf(form: OrderForm, idempotencyKey: string): CreateOrderInput {
  const { consignee, parcel, currency } = form;
  const { name, line1, city, country } = consignee;
  return {
    idempotencyKey,
    channel: "portal",
    externalRef: form.externalRef,
    ...given("orderedOn", form.orderedOn),
    serviceCode: form.serviceCode,
    incoterm: form.incoterm,
    currency,
    ...given("iossNumber", form.iossNumber),
    ...given("consigneeTaxNumber", form.consigneeTaxNumber),
    consignee: {
      ...{ name, line1, city, country },
      ...given("line2", consignee.line2),
      ...given("region", consignee.region),
      ...given("postalCode", consignee.postalCode),
      ...given("phone", consignee.phone),
      ...given("email", consignee.email),
    },
    parcel: {
      weightG: whole(parcel.weightG),
      lengthMm: whole(parcel.lengthMm),
      widthMm: whole(parcel.widthMm),
      heightMm: whole(parcel.heightMm),
    },
    lines: form.lines.map(({ sku, description, quantity, hs6, unitValue, battery }) => ({
      ...{ sku, description, hs6, battery },
      quantity: whole(quantity),
      unitValue: { amountMinor: minor(unitValue), currency },
    })),
  };
}
