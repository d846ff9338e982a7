import type { Session } from "../api";
import type { FoundStack } from "../stack";
import * as documents from "./documents";

/** The service that they go by: the demo's other parcels go by others, which these routes leave alone. */
export const SERVICE = "POST-REG";

/** Which counterpart of the sandbox carries to which country, and what is bought of it. */
const CARRIERS = [
  { counterpart: "YUNEXPRESS_OMS", carrier: "YUNEXPRESS", country: "DE", product: "THPHR", more: { interface: "OMS" } },
  {
    ...{ counterpart: "YUNEXPRESS_OPENAPI", carrier: "YUNEXPRESS", country: "FR", product: "THPHR" },
    more: { interface: "OPENAPI", signature: "base64" },
  },
  { counterpart: "FOUR_PX", carrier: "FOUR_PX", country: "NL", product: "PX", more: {} },
  { counterpart: "YANWEN", carrier: "YANWEN", country: "ES", product: "481", more: {} },
] as const;

/** What the sandbox says of itself at `/control`. */
interface Control {
  counterparts: { name: string; credentials: Record<string, string> }[];
}
interface Carried {
  parcels: { number: string }[];
}

/** Says by whom the service goes from now on, as our administrator does. Once: a second time it stays as it is. */
export async function stateCarriers(stack: FoundStack, admin: Session): Promise<void> {
  const { counterparts } = await asked<Control>(stack, "/control");
  for (const { counterpart, carrier, country, product, more } of CARRIERS) {
    const known = counterparts.find(({ name }) => name === counterpart)!;
    const credentials = Object.entries({ ...known.credentials, ...more }).map(([field, value]) => ({ field, value }));
    const { carrierAccount } = await admin.act<{ carrierAccount: { id: string } }>(documents.STATE_ACCOUNT, {
      ...{ idempotencyKey: `many-${counterpart}`, code: `DEMO-${counterpart}`, carrier, mode: "SANDBOX", credentials },
    });
    await admin.act(documents.STATE_ROUTE, {
      ...{ idempotencyKey: `many-${counterpart}`, serviceCode: SERVICE, country, carrierAccountId: carrierAccount.id },
      ...{ product, rank: 1, takesBatteries: false, onTrouble: "WAIT", tries: 5, isOpen: true },
    });
  }
}

/** How many parcels the carriers have under these numbers. */
export async function carriedOf(stack: FoundStack, numbers: ReadonlySet<string>): Promise<number> {
  let count = 0;
  for (const { counterpart } of CARRIERS) {
    const { parcels } = await asked<Carried>(stack, `/control/parcels?counterpart=${counterpart}`);
    count += parcels.filter(({ number }) => numbers.has(number)).length;
  }
  return count;
}

async function asked<T>({ sandboxUrl }: FoundStack, path: string): Promise<T> {
  if (!sandboxUrl) throw new Error("This stack has no sandbox of the carriers: start it with SANDBOX=true.");
  return (await (await fetch(`${sandboxUrl}${path}`)).json()) as T;
}
