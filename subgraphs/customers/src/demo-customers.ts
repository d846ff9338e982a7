import { type Database, Viewer } from "@baiyun/kit";
import { AddressKind, CustomerAddress } from "./customer-address/customer-address.entity";
import type { CustomerAddressService } from "./customer-address/customer-address.service";
import { CustomsNumberKind } from "./customs-number/customs-number.entity";
import type { CustomsNumberService } from "./customs-number/customs-number.service";
import { DEMO_KESTREL_TENANT_ID, DEMO_LUMEN_TENANT_ID } from "./demo";

const adminOf = (tenantId: string, sub: string): Viewer =>
  Viewer.fromClaims({ sub, tid: tenantId, scope: "role:customer_admin" });
const LUMEN = adminOf(DEMO_LUMEN_TENANT_ID, "01980000-0000-7000-8000-000000000101");
const KESTREL = adminOf(DEMO_KESTREL_TENANT_ID, "01980000-0000-7000-8000-000000000103");

const yiwu = {
  name: "Lumen Goods, goods in",
  line1: "Chouzhou North Road 799",
  city: "Yiwu",
  region: "Zhejiang",
  postalCode: "322000",
  country: "CN",
  phone: "+86 579 8520 0000",
};
const hamburg = {
  name: "Lumen Goods",
  line1: "Speicherstrasse 1",
  city: "Hamburg",
  postalCode: "20457",
  country: "DE",
};
const portland = {
  name: "Kestrel Home",
  line1: "100 Main Street",
  city: "Portland",
  region: "OR",
  postalCode: "97201",
  country: "US",
};

const addresses = [
  { viewer: LUMEN, kind: AddressKind.PICKUP, address: yiwu },
  { viewer: LUMEN, kind: AddressKind.BILLING, address: hamburg },
  { viewer: LUMEN, kind: AddressKind.RETURN, address: hamburg },
  { viewer: KESTREL, kind: AddressKind.BILLING, address: portland },
];

/** Orders that name no IOSS number would go by a default; the demo's are to show the tax at the border. */
const ENDED = { validFrom: "2025-07-01", validTo: "2026-06-30" };
/** Made up: no authority has given them to anybody that we know of. */
const numbers = [
  { viewer: LUMEN, kind: CustomsNumberKind.IOSS, number: "IM2760000742", ...ENDED },
  { viewer: LUMEN, kind: CustomsNumberKind.IOSS, number: "IM5280000742", ...ENDED },
  { viewer: LUMEN, kind: CustomsNumberKind.EORI, number: "DE0000000000000", validFrom: "2026-07-01" },
  { viewer: LUMEN, kind: CustomsNumberKind.VOEC, number: "2024588", validFrom: "2026-07-01" },
];

interface Services {
  addresses: CustomerAddressService;
  customsNumbers: CustomsNumberService;
}

/** What the demo's customers have said of themselves, once; later changes to it stay, also when all of it is removed within 30 days. */
export async function furnishDemo(database: Database, services: Services): Promise<void> {
  const isFurnished = (tenantId: string) =>
    database.transaction(Viewer.system, (tx) => tx.existsBy(CustomerAddress, { tenantId }));
  if (await isFurnished(DEMO_LUMEN_TENANT_ID)) return;
  for (const [index, { viewer, ...given }] of addresses.entries()) {
    const input = { ...given, idempotencyKey: `demo-address-${index}`, customerId: viewer.tenant, isDefault: false };
    await services.addresses.add(viewer, input);
  }
  for (const [index, { viewer, ...given }] of numbers.entries()) {
    const input = { ...given, idempotencyKey: `demo-number-${index}`, customerId: viewer.tenant, isDefault: false };
    await services.customsNumbers.add(viewer, input);
  }
}
