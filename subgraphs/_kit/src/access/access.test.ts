import { randomUUID } from "node:crypto";
import { Field, FieldResolver, ID, Mutation, ObjectType, Query, Resolver, Root, Subscription } from "type-graphql";
import { subgraphConfig } from "../config";
import { defineDomain } from "../domain/domain";
import type { ViewerClaims } from "../identity/viewer";
import { DomainUnderTest, staff, viewer } from "../testing";
import { Access } from "./access";

@ObjectType("Account", { description: "An account." })
class AccountType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Access("role:finance", "wallet:read")
  @Field(() => String, { nullable: true, description: "What it holds." })
  balance!: string | null;

  @Access("role:finance", "wallet:read")
  @Field(() => String, { nullable: true, description: "Whose it is." })
  owner!: string | null;
}

let acted: string[] = [];

async function* ticks(): AsyncGenerator<number> {
  acted.push("opened the source");
  yield 1;
}

@Resolver(() => AccountType)
class AccountResolver {
  @Access("anyone")
  @Query(() => AccountType, { description: "An account." })
  account() {
    return { id: "1", balance: "12.00", owner: "Lin" };
  }

  @Access("signed-in")
  @FieldResolver(() => String, { nullable: true, description: "What one who signed in called it." })
  note(@Root() { id }: AccountType): string {
    acted.push(`read the note of ${id}`);
    return "rent";
  }

  @Access("signed-in")
  @Query(() => String, { nullable: true, description: "For whoever signed in." })
  mine(): string {
    acted.push("read mine");
    return "mine";
  }

  @Access("signed-in", "wallet:read")
  @Query(() => String, { nullable: true, description: "For whoever signed in, and partners that may." })
  shared(): string {
    return "shared";
  }

  @Access("role:finance", "wallet:read")
  @Query(() => String, { nullable: true, description: "For finance, and partners that may." })
  ledger(): string {
    acted.push("read the ledger");
    return "ledger";
  }

  @Access("role:finance", "wallet:read")
  @Mutation(() => String, { nullable: true, description: "For finance, and partners that may." })
  close(): string {
    acted.push("closed");
    return "closed";
  }

  @Access("role:finance", "wallet:read")
  @Subscription(() => String, { subscribe: ticks, description: "For finance, and partners that may." })
  postings(@Root() n: number): string {
    return `posting ${n}`;
  }
}

const domain = defineDomain({
  name: "kit-access",
  summary: "Who may ask for what.",
  config: subgraphConfig,
  services: () => ({}),
  resolvers: [AccountResolver],
});

let accounts: DomainUnderTest;
beforeAll(async () => {
  accounts = await DomainUnderTest.start(domain);
});
afterAll(() => accounts.close());
beforeEach(() => {
  acted = [];
});

const refused = (code: "UNAUTHENTICATED" | "FORBIDDEN", column: number, ...path: string[]) => ({
  message:
    code === "UNAUTHENTICATED"
      ? "Sign in first."
      : "This needs the role finance or the scope wallet:read: ask an administrator for it.",
  locations: [{ line: 1, column }],
  path,
  extensions: { code },
});

const NOBODY: ViewerClaims = {};
const PARTNER: ViewerClaims = { sub: randomUUID(), tid: randomUUID(), scope: "orders:read wallet:read" };

/** Whom a rule of one staff role and one partner scope refuses. */
const REFUSED: [string, ViewerClaims, "UNAUTHENTICATED" | "FORBIDDEN"][] = [
  ["nobody", NOBODY, "UNAUTHENTICATED"],
  ["nobody, whatever their scope says", { scope: "role:finance wallet:read" }, "UNAUTHENTICATED"],
  ["a customer", viewer("customer_admin"), "FORBIDDEN"],
  ["another role of the house", staff("pricing"), "FORBIDDEN"],
  ["the role in a tenant's token", viewer("finance"), "FORBIDDEN"],
  ["the role in a token of no tenancy", { sub: randomUUID(), scope: "role:finance" }, "FORBIDDEN"],
  ["a partner without the scope", { ...PARTNER, scope: "orders:read" }, "FORBIDDEN"],
];
const ALLOWED: [string, ViewerClaims][] = [
  ["the role", staff("finance")],
  ["a partner with the scope", PARTNER],
];

describe.each(REFUSED)("refuses %s", (_who, claims, code) => {
  it("a query", async () => {
    expect(await accounts.run("{ ledger }", {}, claims)).toEqual({
      data: { ledger: null },
      errors: [refused(code, 3, "ledger")],
    });
    expect(acted).toEqual([]);
  });

  it("a mutation, which does nothing", async () => {
    expect(await accounts.run("mutation { close }", {}, claims)).toEqual({
      data: { close: null },
      errors: [refused(code, 12, "close")],
    });
    expect(acted).toEqual([]);
  });

  it("each field for itself, and nothing beside them", async () => {
    expect(await accounts.run("{ account { id balance owner } }", {}, claims)).toEqual({
      data: { account: { id: "1", balance: null, owner: null } },
      errors: [refused(code, 16, "account", "balance"), refused(code, 24, "account", "owner")],
    });
  });

  it("a subscription, whose source is never opened", async () => {
    const seen = [];
    for await (const result of await accounts.subgraph.subscribe({
      query: "subscription { postings }",
      viewer: claims,
    }))
      seen.push(result);
    expect(JSON.parse(JSON.stringify(seen))).toEqual([{ errors: [refused(code, 16, "postings")] }]);
    expect(acted).toEqual([]);
  });
});

describe.each(ALLOWED)("lets %s pass", (_who, claims) => {
  it("in a query, a mutation and a field", async () => {
    expect(await accounts.run("{ ledger account { balance owner } }", {}, claims)).toEqual({
      data: { ledger: "ledger", account: { balance: "12.00", owner: "Lin" } },
    });
    expect(await accounts.run("mutation { close }", {}, claims)).toEqual({ data: { close: "closed" } });
    expect(acted).toEqual(["read the ledger", "closed"]);
  });

  it("in a subscription", async () => {
    const seen = [];
    for await (const { data } of await accounts.subgraph.subscribe({
      query: "subscription { postings }",
      viewer: claims,
    }))
      seen.push(data);
    expect(seen).toEqual([{ postings: "posting 1" }]);
    expect(acted).toEqual(["opened the source"]);
  });
});

it("whoever signed in may ask for what is for them, and nobody else", async () => {
  const query = "{ mine account { note } }";
  expect(await accounts.run(query, {}, NOBODY)).toEqual({
    data: { mine: null, account: { note: null } },
    errors: [refused("UNAUTHENTICATED", 3, "mine"), refused("UNAUTHENTICATED", 18, "account", "note")],
  });
  expect(acted).toEqual([]);
  expect(await accounts.run(query, {}, { sub: randomUUID() })).toEqual({
    data: { mine: "mine", account: { note: "rent" } },
  });
  expect(acted).toEqual(["read mine", "read the note of 1"]);
});

it("anyone may ask for what is for anyone", async () => {
  expect(await accounts.run("{ account { id } }", {}, NOBODY)).toEqual({ data: { account: { id: "1" } } });
});

describe("a partner's client", () => {
  const client = (scope: string) => ({ sub: "client-1", cid: "client-1", tid: randomUUID(), scope });

  it("reaches what a scope of its own names, and nothing that is for whoever signed in", async () => {
    const asks = (claims: ViewerClaims) => accounts.run("{ mine ledger }", {}, claims);
    const { data, errors } = await asks(client("wallet:read"));
    expect([data, errors!.map(({ path, extensions }) => [path, extensions!.code])]).toEqual([
      { mine: null, ledger: "ledger" },
      [[["mine"], "FORBIDDEN"]],
    ]);
  });

  it("has no role, whatever its token says", async () => {
    const { data } = await accounts.run("{ ledger }", {}, { ...client("role:finance"), tid: "*" });
    expect(data).toEqual({ ledger: null });
  });

  it("is let in where a rule adds its scope to the people's, as they are", async () => {
    const shared = (claims: ViewerClaims) => accounts.run("{ shared }", {}, claims);
    const seen = await Promise.all([client("wallet:read"), client("orders:read"), viewer("supplier")].map(shared));
    expect(seen.map(({ data }) => data)).toEqual([{ shared: "shared" }, { shared: null }, { shared: "shared" }]);
  });
});
