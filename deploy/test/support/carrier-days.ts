import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { until } from "@baiyun/kit/testing";
import type { Session } from "../../../clients/demo/src/api";
import type { StackFile } from "../../src/stack/home";
import { type ConsoleOfStack, choose, fill } from "./console-forms";
import { accept, documents, orderInput, quoteOf } from "./journey";

const key = () => ({ idempotencyKey: randomUUID() });
const ACCOUNTS = `{ carrierAccounts { code carrier mode baseUrl credentialFields dailyCalls } }`;
const ROUTES = `{ carrierRoutes {
  serviceCode country product rank maxWeightG takesBatteries onTrouble tries isOpen version account { code }
} }`;
const BOOKINGS = `query Bookings($id: ID!) { order(id: $id) { reference shipments { carrierBookings {
  attempt state account { code } considered { accountCode verdict }
} } } }`;
const INVITE = `mutation Invite($input: InviteMemberInput!) {
  inviteMember(input: $input) { __typename ... on UserError { message } }
}`;
const ACCEPT = `mutation Accept($input: AcceptInvitationInput!) {
  acceptInvitation(input: $input) { __typename ... on UserError { message } }
}`;

interface Booking {
  attempt: number;
  state: string;
  account: { code: string } | null;
  considered: { accountCode: string; verdict: string }[];
}
type Booked = { order: { reference: string; shipments: { carrierBookings: Booking[] }[] } };

async function routesBy(ops: Session, code: string) {
  type Routes = { carrierRoutes: { account: { code: string } }[] };
  return (await ops.get<Routes>(ROUTES)).carrierRoutes.filter(({ account }) => account.code === code);
}

async function accountOf(admin: Session, code: string) {
  const { carrierAccounts } = await admin.get<{ carrierAccounts: { code: string }[] }>(ACCOUNTS);
  return carrierAccounts.find((account) => account.code === code);
}

/** An account is stated and a route by it, too light for the parcel; why it fell through is read, mended, and it goes by it. */
export async function carrierDay({ journey, signedIn }: ConsoleOfStack): Promise<void> {
  const [admin, ops] = [await signedIn("admin"), await signedIn("ops")];
  const asked = await journey.signIn("ops@baiyun.example");
  await admin.go("/admin/carriers");
  await admin.page.getByRole("button", { name: "Add an account" }).click();
  await choose(admin, "Carrier", "4PX");
  await fill(admin, {
    "Our name of it": "4PX-SZX",
    "Calls a day, if it said so": "500",
    "Value of appKey": "demo-app-key",
    "Value of appSecret": "demo-app-secret",
  });
  await admin.page.getByRole("button", { name: "State the account" }).click();
  await admin.told("The account is stated");
  expect(await accountOf(asked, "4PX-SZX")).toEqual({
    code: "4PX-SZX",
    carrier: "FOUR_PX",
    mode: "SANDBOX",
    baseUrl: null,
    credentialFields: ["appKey", "appSecret"],
    dailyCalls: 500,
  });
  await admin.page.getByRole("row", { name: /4PX-SZX.*appKey, appSecret/ }).waitFor();
  expect(await admin.page.content()).not.toContain("demo-app-secret");
  await admin.close();

  const { page } = ops;
  await ops.go("/admin/carriers");
  await page.getByRole("button", { name: "Add a route" }).click();
  expect(await page.getByRole("button", { name: "Add an account" }).count()).toBe(0);
  await choose(ops, "Service", /POST-REG/);
  await choose(ops, "By account", "4PX-SZX");
  await fill(ops, { "Carrier’s code of it": "PX", "Grams at most": "1" });
  await page.getByRole("button", { name: "State the route" }).click();
  await ops.told("The route is stated");
  const route = {
    ...{ serviceCode: "POST-REG", country: null, product: "PX", rank: 100, maxWeightG: 1, takesBatteries: false },
    ...{ onTrouble: "NEXT", tries: 6, isOpen: true, version: 1, account: { code: "4PX-SZX" } },
  };
  expect(await routesBy(asked, "4PX-SZX")).toEqual([route]);

  const customer = await journey.signIn("admin@lumen.example");
  const input = { ...orderInput("CONSOLE-POST"), serviceCode: "POST-REG" };
  const { order } = await customer.act<{ order: { id: string } }>(documents.CREATE_ORDER, input);
  await customer.act(documents.SUBMIT_ORDER, { ...key(), orderId: order.id });
  await accept(customer, await quoteOf(customer, order.id));
  const bookingsOnce = (wanted: string) =>
    asked.await(BOOKINGS, { id: order.id }, ({ order: { reference, shipments } }: Booked) => {
      const bookings = shipments[0]?.carrierBookings ?? [];
      return bookings.at(-1)?.state === wanted ? { reference, bookings } : null;
    });
  const { reference, bookings } = await bookingsOnce("NONE");
  expect(bookings).toEqual([
    {
      ...{ attempt: 1, state: "NONE", account: null },
      considered: [
        { accountCode: "4PX-SZX", verdict: "TOO_HEAVY" },
        { accountCode: "HOUSE", verdict: "OTHERS_FIRST" },
      ],
    },
  ]);
  await ops.go(`/admin/parcel?of=${reference}`);
  await page.getByText("4PX-SZX PX: too heavy for it").waitFor();
  await ops.picture("admin-booking-none");

  await ops.go("/admin/carriers");
  await page.getByRole("button", { name: "Change POST-REG by 4PX-SZX PX" }).click();
  await fill(ops, { "Grams at most": "2000" });
  await page.getByRole("button", { name: "State the route" }).click();
  await ops.told("The route is stated");
  expect(await routesBy(asked, "4PX-SZX")).toEqual([{ ...route, maxWeightG: 2000, version: 2 }]);
  await ops.go(`/admin/parcel?of=${reference}`);
  await page.getByRole("button", { name: "Try all carriers anew" }).click();
  await ops.told("It is asked again");
  const labelled = await bookingsOnce("LABELLED");
  expect(labelled.bookings.map(({ attempt, state, account }) => [attempt, state, account?.code])).toEqual([
    [1, "NONE", undefined],
    [2, "LABELLED", "4PX-SZX"],
  ]);
  await page.getByText("4PX-SZX PX: chosen: the first that could take it").waitFor();
  await page.getByRole("button", { name: "Try all carriers anew" }).waitFor({ state: "detached" });
  await ops.picture("admin-booking-labelled");
  await ops.close();
}

/** A live account is proposed by one admin, who cannot confirm it, and put to use by another. */
export async function twoAdmins({ home, journey, signedIn }: ConsoleOfStack): Promise<void> {
  const email = "second-admin@baiyun.example";
  const asked = await journey.signIn("admin@baiyun.example");
  await asked.act(INVITE, { ...key(), name: "Second admin", email, role: "ADMIN" });
  const invitationToken = await mailed(home, email, /\/admin\/accept-invitation#([\w-]{43})\s/);
  await journey.nobody.act(ACCEPT, { invitationToken, password: "parcels-from-china" });

  const [first, second] = [await signedIn("admin"), await signedIn("second-admin")];
  await first.go("/admin/carriers");
  await first.page.getByRole("button", { name: "Add an account" }).click();
  await choose(first, "Carrier", "Yanwen");
  await choose(first, "Asked where", "live");
  await fill(first, {
    "Our name of it": "YW-LIVE",
    "Reached at": "https://carrier.example/api",
    "Value of userId": "100000",
    "Value of token": "only-the-carrier-knows",
  });
  await first.page.getByRole("button", { name: "Ask another admin" }).click();
  const waiting = first.page.getByRole("region", { name: "YW-LIVE" });
  await waiting.getByText("You proposed this one").waitFor();
  await waiting.getByRole("button", { name: "Put it to use" }).click();
  await waiting.getByText("another").waitFor();
  expect(await accountOf(asked, "YW-LIVE")).toBeUndefined();

  await second.go("/admin/carriers");
  await second.page.getByRole("region", { name: "YW-LIVE" }).getByText("https://carrier.example/api").waitFor();
  expect(await second.page.content()).not.toContain("only-the-carrier-knows");
  await second.picture("admin-credential-change");
  await second.page.getByRole("button", { name: "Put it to use" }).click();
  await second.told("YW-LIVE is used from now on");
  await second.page.getByText("Nothing waits.").waitFor();
  expect(await accountOf(asked, "YW-LIVE")).toEqual({
    code: "YW-LIVE",
    carrier: "YANWEN",
    mode: "LIVE",
    baseUrl: "https://carrier.example/api",
    credentialFields: ["token", "userId"],
    dailyCalls: null,
  });
  await Promise.all([first.close(), second.close()]);
}

/** What of the latest mail to an address is like this. */
async function mailed(home: string, email: string, pattern: RegExp): Promise<string> {
  const { outboxUrl } = JSON.parse(readFileSync(join(home, "stack.json"), "utf8")) as StackFile;
  let found: string | undefined;
  await until(async () => {
    const { mails } = (await (await fetch(`${outboxUrl}?to=${email}`)).json()) as { mails: { text: string }[] };
    found = pattern.exec(mails[0]?.text ?? "")?.[1];
    return found !== undefined;
  });
  return found!;
}
