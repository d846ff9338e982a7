import { randomUUID } from "node:crypto";
import { DomainUnderTest, viewer } from "@baiyun/kit/testing";
import { domain } from "../domain";

let accounts: DomainUnderTest;
beforeAll(async () => {
  accounts = await DomainUnderTest.start(domain);
});
afterAll(() => accounts.close());

const create = (input: object, claims: object) =>
  accounts.act("createAccount", "... on CreateAccountSuccess { account { id name archivedAt } }", input, claims);
const shown = async (id: unknown, claims: object) =>
  (await accounts.run("query ($id: ID!) { account(id: $id) { name archivedAt } }", { id }, claims)).data.account;

it("is created once per key, told of, and seen by its own tenant only", async () => {
  const me = viewer("customer_admin");
  const input = { name: "First", idempotencyKey: randomUUID() };
  const outcomes = await Promise.all([create(input, me), create(input, me)]);
  const { id } = outcomes[0]!.account as { id: string };
  const made = { __typename: "CreateAccountSuccess", account: { id, name: "First", archivedAt: null } };
  expect(outcomes).toEqual([made, made]);
  expect(await accounts.events(id)).toEqual([
    { type: "account.created.v1", payload: { accountId: id, customerId: me.tid, name: "First" } },
  ]);
  expect(await shown(id, me)).toEqual({ name: "First", archivedAt: null });
  expect(await shown(id, viewer("customer_admin"))).toBeNull();
});

it("is refused with every fault of its input, and then there is none", async () => {
  const me = viewer("customer_admin");
  const { faults } = await create({ name: " ", idempotencyKey: "" }, me);
  expect(faults).toEqual([
    { field: "idempotencyKey", message: "A key is 1 to 200 printable ASCII characters." },
    { field: "name", message: "This is 1 to 100 printable characters." },
  ]);
  const { data } = await accounts.run("{ accounts { edges { node { id } } } }", {}, me);
  expect(data).toEqual({ accounts: { edges: [] } });
});

it("is archived when its customer leaves", async () => {
  const me = viewer("customer_member");
  const { account } = await create({ name: "First" }, me);
  accounts.clock.set("2026-11-22T08:00:00.000Z");
  const left = { customerId: me.tid, to: "CLOSED" };
  await accounts.handled(await accounts.tell({ from: "customers", type: "customer.status_changed.v1", payload: left }));
  expect(await shown((account as { id: string }).id, me)).toEqual({
    name: "First",
    archivedAt: "2026-11-22T08:00:00.000Z",
  });
});
