import { randomUUID } from "node:crypto";
import { type ConsoleOfStack, choose, fill } from "./console-forms";

const SUPPLIERS = `{ suppliers(first: 1, filter: { search: "Yiwu" }) { edges { node { id name version } } } }`;
const REGISTER = `mutation ($input: RegisterSupplierInput!) { registerSupplier(input: $input) { __typename } }`;
const EDIT = `mutation ($input: EditSupplierInput!) { editSupplier(input: $input) { __typename } }`;

/** What a supplier was before is found by its name; of its contact is told that it is another, and nothing of the person. */
export async function historyDay({ journey, signedIn }: ConsoleOfStack): Promise<void> {
  const ops = await journey.signIn("ops@baiyun.example");
  type Suppliers = { suppliers: { edges: { node: { id: string; name: string; version: number } }[] } };
  const { suppliers } = await ops.get<Suppliers>(SUPPLIERS);
  const { id: supplierId, name, version: expectedVersion } = suppliers.edges[0]!.node;
  const contact = { name: "Tu Youyou", email: `sales-${randomUUID()}@lampworks.example` };
  const input = { idempotencyKey: randomUUID(), supplierId, expectedVersion, name: `${name} (Zhejiang)`, contact };
  expect(await ops.get(EDIT, { input })).toEqual({ editSupplier: { __typename: "EditSupplierSuccess" } });

  const support = await signedIn("support");
  const { page } = support;
  await support.go("/admin/history");
  await page.getByRole("heading", { name: "Lumen Goods" }).waitFor();
  await choose(support, "Of", "Suppliers");
  await page.getByRole("heading", { name: input.name }).waitFor();
  await fill(support, { "Name begins with": "Nobody at all" });
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByText("Nobody is called so").waitFor();
  await fill(support, { "Name begins with": "yiwu" });
  await page.getByRole("button", { name: "Search" }).click();
  await page.waitForURL("**/history?of=suppliers&name=yiwu");
  await page.getByRole("button", { name: `History: ${input.name}` }).press("Enter");
  const history = page.getByRole("table", { name: `History: ${input.name}` });
  await history.getByRole("row", { name: `Name ${name} ${input.name} BaiYun operations` }).waitFor();
  await history.getByRole("row", { name: "Whom to write to Not kept Not kept BaiYun operations" }).waitFor();
  await history.getByRole("row", { name: "State Being taken on Active" }).waitFor();
  expect(await history.textContent()).not.toContain(contact.name);
  await support.settled();
  expect(await support.looksOf("admin-history")).toEqual([]);
  await support.close();
}

/** The audit log leads to histories, and those of more records than a page holds are all reached. */
export async function manyHistoriesDay({ journey, signedIn }: ConsoleOfStack): Promise<void> {
  const ops = await journey.signIn("ops@baiyun.example");
  const beginning = `Histories ${randomUUID().slice(0, 8)}`;
  const names = Array.from({ length: 11 }, (_, nth) => `${beginning} ${nth}`);
  for (const name of names) {
    const contact = { name: "Tu Youyou", email: `sales-${randomUUID()}@lampworks.example` };
    const input = { idempotencyKey: randomUUID(), name, currency: "CNY", contact };
    expect(await ops.get(REGISTER, { input })).toEqual({ registerSupplier: { __typename: "RegisterSupplierSuccess" } });
  }

  const admin = await signedIn("admin");
  const { page } = admin;
  await admin.go("/admin/audit");
  await page.getByRole("link", { name: "What customers and suppliers were before" }).click();
  await choose(admin, "Of", "Suppliers");
  await fill(admin, { "Name begins with": beginning });
  await page.getByRole("button", { name: "Search" }).click();
  const found = page.getByRole("heading", { name: beginning });
  await page.getByRole("button", { name: "Next page" }).waitFor();
  await found.nth(9).waitFor();
  const first = await found.allTextContents();
  expect(first).toHaveLength(10);
  await page.getByRole("button", { name: "Next page" }).click();
  await page.getByRole("heading", { name: names.find((name) => !first.includes(name))!, exact: true }).waitFor();
  expect(await found.count()).toBe(1);
  await admin.close();
}
