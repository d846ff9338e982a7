import { randomUUID } from "node:crypto";
import { type Outcome, staff, viewer } from "@baiyun/kit/testing";
import { type Customers, ops, type Registered, register, rows, startCustomers } from "../testing/customers";

let customers: Customers;
beforeAll(async () => {
  customers = await startCustomers();
});
afterAll(() => customers.close());

const selection = (success: string) => `... on ${success} { customer { status suspensionReason version } }
  ... on IllegalCustomerState { current } ... on CustomerChanged { currentVersion }`;
const approve = (customerId: string, own = {}, claims: object = ops()): Promise<Outcome> =>
  customers.act(
    "approveCustomer",
    selection("ApproveCustomerSuccess"),
    { customerId, expectedVersion: 1, ...own },
    claims,
  );
const suspend = (customerId: string, own = {}): Promise<Outcome> => {
  const input = { customerId, expectedVersion: 2, reason: "Unpaid invoices", ...own };
  return customers.act("suspendCustomer", selection("SuspendCustomerSuccess"), input, ops());
};
const reinstate = (customerId: string, own = {}): Promise<Outcome> =>
  customers.act(
    "reinstateCustomer",
    selection("ReinstateCustomerSuccess"),
    { customerId, expectedVersion: 3, ...own },
    ops(),
  );

const stored = ({ customerId }: Registered) =>
  rows(customers, "SELECT status, version FROM customer WHERE id = $1", customerId);
const statusEvents = ({ customerId }: Registered) =>
  rows(
    customers,
    "SELECT payload FROM outbox_event WHERE aggregate_id = $1 AND type = 'customer.status_changed.v1' ORDER BY position",
    customerId,
  );

describe("decisions", () => {
  it("PENDING_KYC → ACTIVE → SUSPENDED → ACTIVE, each with its event", async () => {
    const registered = await register(customers);
    const { customerId } = registered;
    expect(await approve(customerId)).toEqual({
      __typename: "ApproveCustomerSuccess",
      customer: { status: "ACTIVE", suspensionReason: null, version: 2 },
    });
    expect(await suspend(customerId)).toEqual({
      __typename: "SuspendCustomerSuccess",
      customer: { status: "SUSPENDED", suspensionReason: "Unpaid invoices", version: 3 },
    });
    expect(await reinstate(customerId)).toEqual({
      __typename: "ReinstateCustomerSuccess",
      customer: { status: "ACTIVE", suspensionReason: null, version: 4 },
    });
    expect(await statusEvents(registered)).toEqual([
      { payload: { customerId, from: "PENDING_KYC", to: "ACTIVE" } },
      { payload: { customerId, from: "ACTIVE", to: "SUSPENDED" } },
      { payload: { customerId, from: "SUSPENDED", to: "ACTIVE" } },
    ]);
  });

  it("refuses what the status does not allow and changes nothing", async () => {
    const registered = await register(customers);
    const refused = {
      __typename: "IllegalCustomerState",
      current: "PENDING_KYC",
      message: "A customer in status PENDING_KYC does not allow this.",
    };
    expect(await suspend(registered.customerId, { expectedVersion: 1 })).toEqual(refused);
    expect(await reinstate(registered.customerId, { expectedVersion: 1 })).toEqual(refused);
    expect(await stored(registered)).toEqual([{ status: "PENDING_KYC", version: 1 }]);
    expect(await statusEvents(registered)).toEqual([]);
  });

  it("refuses a decision on an older version, a missing reason and an unknown customer", async () => {
    const registered = await register(customers);
    await approve(registered.customerId);
    expect(await suspend(registered.customerId, { expectedVersion: 1 })).toEqual({
      __typename: "CustomerChanged",
      currentVersion: 2,
      message: "The customer has changed in the meantime: read it again.",
    });
    const message = "This is 1 to 500 printable characters.";
    expect(await suspend(registered.customerId, { reason: " " })).toEqual({
      __typename: "InvalidInput",
      field: "reason",
      message,
      faults: [{ field: "reason", message }],
    });
    const unknown = { __typename: "CustomerNotFound", message: "There is no such customer." };
    expect(await approve(randomUUID())).toEqual(unknown);
    expect(await approve("' OR 1=1")).toEqual(unknown);
    expect(await stored(registered)).toEqual([{ status: "ACTIVE", version: 2 }]);
  });

  it("one key: decided once, also at once; with another input it is refused", async () => {
    const registered = await register(customers);
    const { customerId } = registered;
    const [idempotencyKey, claims] = [randomUUID(), ops()];
    const outcomes = await Promise.all([1, 2, 3].map(() => approve(customerId, { idempotencyKey }, claims)));
    expect(outcomes.map(({ __typename }) => __typename)).toEqual(Array(3).fill("ApproveCustomerSuccess"));
    expect(await approve(customerId, { idempotencyKey, expectedVersion: 2 }, claims)).toEqual({
      __typename: "IdempotencyKeyReused",
      message: "This idempotency key was already used with a different input.",
    });
    expect(await stored(registered)).toEqual([{ status: "ACTIVE", version: 2 }]);
    expect(await statusEvents(registered)).toHaveLength(1);
  });

  it("are ours alone: nobody else may, and nothing changes", async () => {
    const registered = await register(customers);
    const { customerId, admin } = registered;
    await expect(approve(customerId, {}, admin)).rejects.toThrow("FORBIDDEN");
    await expect(approve(customerId, {}, staff("finance"))).rejects.toThrow("FORBIDDEN");
    await expect(approve(customerId, {}, {})).rejects.toThrow("UNAUTHENTICATED");
    expect(await stored(registered)).toEqual([{ status: "PENDING_KYC", version: 1 }]);
  });
});

describe("reading", () => {
  const CUSTOMERS = `query Customers($first: Int! = 20, $after: String, $filter: CustomerFilter) {
    customers(first: $first, after: $after, filter: $filter) {
      edges { node { id } } pageInfo { hasNextPage endCursor }
    }
  }`;
  interface Page {
    customers: { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  }
  const list = async (variables: object, claims: object) => {
    const { data } = await customers.run<Page>(CUSTOMERS, { ...variables }, claims);
    return { ids: data.customers.edges.map(({ node }) => node.id), ...data.customers.pageInfo };
  };
  const customer = async (id: string, claims: object) =>
    (await customers.run("query One($id: ID!) { customer(id: $id) { id } }", { id }, claims)).data.customer;

  it("a tenant reads its own customer; another's is null, like an unknown one", async () => {
    const [mine, theirs] = [await register(customers), await register(customers)];
    expect(await customer(mine.customerId, mine.admin)).toEqual({ id: mine.customerId });
    expect(await customer(theirs.customerId, mine.admin)).toBeNull();
    expect(await customer(randomUUID(), mine.admin)).toBeNull();
    expect(await customer("1", mine.admin)).toBeNull();
    expect(await customer(theirs.customerId, staff("finance"))).toEqual({ id: theirs.customerId });
  });

  it("a tenant lists its own, a stranger none, our staff every one in pages, newest first", async () => {
    const [one, two, three] = [await register(customers), await register(customers), await register(customers)];
    expect((await list({}, one.admin)).ids).toEqual([one.customerId]);
    expect((await list({}, viewer("customer_admin"))).ids).toEqual([]);

    const newest = await list({ first: 2 }, staff("support"));
    expect(newest.ids).toEqual([three.customerId, two.customerId]);
    expect(newest.hasNextPage).toBe(true);
    expect((await list({ first: 1, after: newest.endCursor }, staff("support"))).ids).toEqual([one.customerId]);
  });

  it("filters by status and by the beginning of code or name, literally", async () => {
    const registered = await register(customers);
    const [{ code }] = await rows(customers, "SELECT code FROM customer WHERE id = $1", registered.customerId);
    const found = async (filter: object) => (await list({ filter }, staff("support"))).ids;
    expect(await found({ search: code })).toEqual([registered.customerId]);
    expect(await found({ search: String(code).toLowerCase(), statuses: ["PENDING_KYC"] })).toEqual([
      registered.customerId,
    ]);
    expect(await found({ search: code, statuses: ["ACTIVE", "CLOSED"] })).toEqual([]);
    expect(await found({ search: "B_" })).toEqual([]);
    expect(await found({ search: "\u0000" })).toEqual([]);
    expect((await list({ filter: { search: "paper cr" } }, registered.admin)).ids).toEqual([registered.customerId]);
  });

  it("sorts by name and by code, and counts", async () => {
    const [one, two, three] = [await register(customers), await register(customers), await register(customers)];
    const named = randomUUID();
    const names = [`${named} c`, `${named} A`, `${named} b`];
    for (const [index, { customerId }] of [one, two, three].entries()) {
      await rows(customers, "UPDATE customer SET name = $2 WHERE id = $1 RETURNING 1", customerId, names[index]!);
    }
    const SORTED = `query ($after: String, $filter: CustomerFilter, $orderBy: CustomerSort) {
      customers(first: 2, after: $after, filter: $filter, orderBy: $orderBy) {
        totalCount edges { node { id } } pageInfo { hasNextPage endCursor } } }`;
    const page = async (orderBy: object, after: string | null = null) => {
      const variables = { filter: { search: named }, orderBy, after };
      const { customers: found } = (await customers.run<Page>(SORTED, variables, staff("support"))).data;
      return found as Page["customers"] & { totalCount: number };
    };
    const all = async (orderBy: object) => {
      const first = await page(orderBy);
      const second = await page(orderBy, first.pageInfo.endCursor);
      expect([first.totalCount, second.pageInfo.hasNextPage]).toEqual([3, false]);
      return [...first.edges, ...second.edges].map(({ node }) => node.id);
    };
    const [a, b, c] = [two.customerId, three.customerId, one.customerId];
    expect(await all({ field: "NAME", direction: "ASC" })).toEqual([a, b, c]);
    expect(await all({ field: "NAME" })).toEqual([c, b, a]);
    expect(await all({ field: "CODE", direction: "ASC" })).toEqual([c, a, b]);
    expect(await all({ field: "CREATED_AT", direction: "ASC" })).toEqual([c, a, b]);
  });

  it("is for who signed in", async () => {
    const { customerId } = await register(customers);
    const queries = ["query One($id: ID!) { customer(id: $id) { id } }", CUSTOMERS];
    const answers = await Promise.all(queries.map((query) => customers.run(query, { id: customerId })));
    expect(answers.map(({ data, errors }) => [data?.customer ?? null, errors?.[0]?.extensions?.code])).toEqual([
      [null, "UNAUTHENTICATED"],
      [null, "UNAUTHENTICATED"],
    ]);
  });

  it("refuses a cursor and a page size that are not ours", async () => {
    const codes = [];
    for (const variables of [{ after: "nonsense" }, { first: 0 }, { first: 101 }]) {
      const { errors } = await customers.run(CUSTOMERS, variables, ops());
      codes.push(errors?.[0]?.extensions?.code);
    }
    expect(codes).toEqual(["BAD_CURSOR", "BAD_USER_INPUT", "BAD_USER_INPUT"]);
  });
});
