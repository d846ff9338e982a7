import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createRouter, readContracts } from "@baiyun/router";
import { buildSchema } from "graphql";
import { hiddenCoordinates } from "../../router/test/fixtures/hidden-coordinates";
import { ROOT } from "../src/stack/settings";

const read = (file: string) => readFileSync(join(ROOT, "schema", file), "utf8");

let router: Awaited<ReturnType<typeof createRouter>>;
let url: string;
beforeAll(async () => {
  const data = { publicTrack__0: { __typename: "TrackingNotFound", message__0: "None." }, services: [] };
  const source = { execute: async () => ({ data }), subscribe: () => Promise.reject(new Error("None.")) };
  router = await createRouter({
    supergraphSdl: read("supergraph.graphql"),
    contracts: readContracts(join(ROOT, "schema", "contracts.json")),
    sources: { tracking: source, pricing: source } as never,
  });
  url = await router.listen({ port: 0 });
});
afterAll(() => router.close());

async function refusals(query: string): Promise<{ status: number; messages: string[] }> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${url}/partner/graphql`, { method: "POST", headers, body: JSON.stringify({ query }) });
  const { errors = [] } = (await response.json()) as { errors?: { message: string }[] };
  return { status: response.status, messages: errors.map(({ message }) => message) };
}

it("partners are refused every coordinate that schema/partner.graphql lacks of schema/api.graphql", async () => {
  const hidden = hiddenCoordinates(buildSchema(read("api.graphql")), buildSchema(read("partner.graphql")));
  expect(hidden.length).toBeGreaterThan(500);
  const shown: string[] = [];
  for (const { coordinate, query, message } of hidden) {
    const { status, messages } = await refusals(query);
    if (status !== 400 || !messages.includes(message)) shown.push(coordinate);
  }
  expect(shown).toEqual([]);
});

it("public tracking and the services may be kept by caches, for who asks as nobody", async () => {
  const tracked = `{ publicTrack(number: "1") { __typename ... on PublicTrack { number status eta lastMile { carrier }
    numbers { number carrier knownBy candidates } carrierChoices scans { occurredAt place status } } ... on UserError { message } } }`;
  const services =
    "{ services { code sizeLimit { __typename } transitDays { __typename } weightRule { __typename } } }";
  const ages = [tracked, services].map(async (query) => {
    const response = await fetch(`${url}/graphql?${new URLSearchParams({ query })}`);
    return [response.status, response.headers.get("cache-control")];
  });
  expect(await Promise.all(ages)).toEqual([
    [200, "public, max-age=15"],
    [200, "public, max-age=300"],
  ]);
});

it("partners see what their scopes open and what everybody may read, and none of the house's own", () => {
  const roots = (schema: string) => {
    const { Query, Mutation, Subscription } = buildSchema(read(schema)).getTypeMap() as never as Record<
      string,
      { getFields(): object }
    >;
    return [Query, Mutation, Subscription].flatMap((root) => Object.keys(root!.getFields()));
  };
  const shown = roots("partner.graphql");
  for (const each of ["order", "createOrder", "publicTrack", "services", "compareServices", "webhookEndpoints"]) {
    expect(shown).toContain(each);
  }
  for (const each of [
    "me",
    "signIn",
    "stuckSagas",
    "decideOrderHold",
    "deadLetters",
    "suggestCarrier",
    "revealPersonalData",
  ]) {
    expect(shown).not.toContain(each);
  }
});
