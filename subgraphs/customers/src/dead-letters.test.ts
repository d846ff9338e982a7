import { randomUUID } from "node:crypto";
import { createLogger, DeadLetterClerk, DeadLetterOffice, eventDeadLetters } from "@baiyun/kit";
import { DomainUnderTest, staff, viewer } from "@baiyun/kit/testing";
import { domain } from "./domain";

let customers: DomainUnderTest;
let clerk: DeadLetterClerk;
const pricing = `pricing-${randomUUID()}`;
beforeAll(async () => {
  customers = await DomainUnderTest.start(domain);
  const { redis } = customers;
  const office = new DeadLetterOffice([eventDeadLetters(redis, pricing)]);
  clerk = new DeadLetterClerk(pricing, office, redis, createLogger("test", "silent"));
  await clerk.start();
});
afterAll(async () => {
  await clerk.close();
  await customers.close();
});

const LIST = `query ($domain: String!, $first: Int! = 20, $after: String) {
  deadLetters(domain: $domain, first: $first, after: $after) {
    edges { node { id kind subject content buriedAt firstFailedAt deliveries error } } pageInfo { hasNextPage endCursor } totalCount } }`;
interface Listed {
  deadLetters: {
    edges: { node: { id: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
    totalCount: number;
  };
}
const list = async (variables: object) =>
  (await customers.run<Listed>(LIST, { domain: pricing, ...variables }, staff("ops"))).data.deadLetters;
const bury = (n: number) =>
  customers.redis.xAdd(`events:${pricing}:dead`, `${1_764_000_000_000 + n}-0`, {
    id: randomUUID(),
    type: "order.submitted.v1",
    from: "orders",
    payload: `{"n":${n}}`,
    error: "no such service",
    deliveries: "6",
  });
const replay = (id: string, claims: object, more: object = {}) =>
  customers.act(
    "replayDeadLetter",
    "... on ReplayDeadLetterSuccess { id } ... on DomainSilent { domain }",
    { domain: pricing, kind: `events:${pricing}`, id, ...more },
    claims,
  );

it("staff counts, pages through and replays what any domain gave up on", async () => {
  const [one, two] = [await bury(1), await bury(2)];
  const { data } = await customers.run<{ deadLetterCounts: { domain: string }[] }>(
    "{ deadLetterCounts { domain kind count } }",
    {},
    staff("admin"),
  );
  expect(data.deadLetterCounts.filter((count) => count.domain === pricing)).toEqual([
    { domain: pricing, kind: `events:${pricing}`, count: 2 },
  ]);

  const first = await list({ first: 1 });
  expect(first.edges).toEqual([
    {
      node: {
        id: one,
        kind: `events:${pricing}`,
        subject: "order.submitted.v1 of orders",
        content: '{"n":1}',
        buriedAt: "2025-11-24T16:00:00.001Z",
        firstFailedAt: null,
        deliveries: 6,
        error: "no such service",
      },
    },
  ]);
  expect([first.pageInfo.hasNextPage, first.totalCount]).toEqual([true, 2]);
  const second = await list({ first: 1, after: first.pageInfo.endCursor });
  expect([second.edges.map(({ node }) => node.id), second.pageInfo.hasNextPage]).toEqual([[two], false]);

  expect(await replay(one, staff("ops"))).toEqual({ __typename: "ReplayDeadLetterSuccess", id: one });
  expect(await replay(one, staff("ops"))).toMatchObject({ __typename: "DeadLetterNotFound" });
  expect((await list({})).edges.map(({ node }) => node.id)).toEqual([two]);
});

it("staff sorts what a domain gave up on by when it did, and a cursor holds for its own sorting", async () => {
  const sorted = `query ($domain: String!, $first: Int! = 20, $after: String, $orderBy: DeadLetterSort) {
    deadLetters(domain: $domain, first: $first, after: $after, orderBy: $orderBy) {
      edges { node { id } } pageInfo { hasNextPage endCursor } totalCount } }`;
  const ask = (variables: object) => customers.run<Listed>(sorted, { domain: pricing, ...variables }, staff("ops"));
  for (const n of [11, 12, 13]) await bury(n);
  const all = (await list({})).edges.map(({ node }) => node.id);
  for (const direction of ["ASC", "DESC"]) {
    const seen: string[] = [];
    let after: string | null = null;
    for (let more = true; more; ) {
      const { data } = await ask({ first: 2, after, orderBy: { field: "BURIED_AT", direction } });
      const { edges, pageInfo, totalCount }: Listed["deadLetters"] = data.deadLetters;
      expect(totalCount).toBe(all.length);
      seen.push(...edges.map(({ node }) => node.id));
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(seen).toEqual(direction === "ASC" ? all : all.toReversed());
    for (const orderBy of [null, { field: "BURIED_AT", direction: direction === "ASC" ? "DESC" : "ASC" }]) {
      const { errors } = await ask({ after, orderBy });
      expect(errors).toMatchObject([
        {
          message: "The cursor is of another sorting of this list: leave out `after`, or sort as before.",
          extensions: { code: "BAD_USER_INPUT" },
        },
      ]);
    }
  }
  const { errors } = await ask({ after: "nonsense", orderBy: { field: "BURIED_AT" } });
  expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: "BAD_CURSOR" }]);
});

it("nobody else may, and a domain that does not run is said to be silent", async () => {
  const id = await bury(21);
  for (const [claims, code] of [
    [viewer("customer_admin"), "FORBIDDEN"],
    [staff("finance"), "FORBIDDEN"],
    [{}, "UNAUTHENTICATED"],
  ] as const) {
    await expect(replay(id, claims)).rejects.toThrow(code);
    const { errors } = await customers.run(LIST, { domain: pricing }, claims);
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code }]);
  }
  expect((await list({})).edges.map(({ node }) => node.id)).toContain(id);
  expect(await replay(id, staff("ops"), { domain: "nowhere" })).toMatchObject({
    __typename: "DomainSilent",
    domain: "nowhere",
  });
  const { errors } = await customers.run(LIST, { domain: "nowhere" }, staff("ops"));
  expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: "DOMAIN_SILENT" }]);
});

it("a message tells staff what it is about, and nobody's name, address or price", async () => {
  const orderId = randomUUID();
  const payload = {
    orderId,
    status: "ON_HOLD",
    quantity: 3,
    consignee: { name: "ERIKA", email: "erika@mail.example", country: "DE" },
    cost: { amountMinor: "1363", currency: "EUR" },
    iossNumber: "IM2760000742",
    at: "2026-11-27T08:00:00.000Z",
  };
  const error = "duplicate key: Key (email)=(erika@mail.example) exists, told by erika@mail.example";
  const message = {
    id: randomUUID(),
    type: "order.accepted.v1",
    from: "orders",
    payload: JSON.stringify(payload),
    error,
  };
  const id = await customers.redis.xAdd(`events:${pricing}:dead`, "*", message);
  const raw = await customers.redis.xAdd(`events:${pricing}:dead`, "*", { ...message, payload: "<raw>Erika</raw>" });
  const nodes = (await list({})).edges.map(({ node }) => node as unknown as Record<string, string>);
  const [shown, shownRaw] = [id, raw].map((one) => nodes.find((node) => node.id === one)!);
  expect(JSON.parse(shown!.content!)).toEqual({
    ...payload,
    consignee: { name: "•••", email: "•••", country: "DE" },
    cost: { amountMinor: "•••", currency: "EUR" },
    iossNumber: "•••",
  });
  expect(shown!.error).toBe("duplicate key: Key (email)=(•••) exists, told by •••");
  expect(shownRaw!.content).toBe("•••");
  await customers.redis.xDel(`events:${pricing}:dead`, [id, raw]);
});
