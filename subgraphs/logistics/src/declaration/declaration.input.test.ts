import { randomUUID } from "node:crypto";
import { type Condition, SortDirection, select, Viewer } from "@baiyun/kit";
import { planOf, staff, viewer } from "@baiyun/kit/testing";
import type { EntityTarget, ObjectLiteral } from "typeorm";
import { CustomsRegime, DeclarationDirection } from "../customs-rule/customs-rule.entity";
import { GoodsRestriction } from "../restriction/goods-restriction.entity";
import { conditionsOf as restrictionsBy } from "../restriction/goods-restriction.input";
import { RestrictionVerdict } from "../restriction/restriction";
import { DeniedParty } from "../screening/denied-party.entity";
import { conditionsOf as partiesBy } from "../screening/denied-party.input";
import { MatchState, PartyMatch } from "../screening/party-match.entity";
import { conditionsOf as matchesBy } from "../screening/party-match.input";
import { article, type Logistics, newOrder, openLogistics } from "../testing/logistics";
import { CustomsDeclaration } from "./declaration.entity";
import { conditionsOf, type DeclarationFilter, declarationSorting } from "./declaration.input";
import { DeclarationState, Referral } from "./declaration-state";

let logistics: Logistics;
beforeAll(async () => {
  logistics = await openLogistics();
  await seed();
});
afterAll(() => logistics.close());

const ID = "('01900000-0000-7000-8001-' || lpad(n::text, 12, '0'))::uuid";
const FROM = "FROM generate_series(1, 3000) n ON CONFLICT DO NOTHING";

const CONSIGNEE = JSON.stringify({
  name: "A. Nobody",
  line1: "Road 1",
  city: "Bonn",
  postalCode: "53111",
  country: "DE",
});

/** What a month leaves behind, so that what a filter leaves is few among it. */
async function seed(): Promise<void> {
  const { database } = logistics;
  await database.transaction(Viewer.system, async (tx) => {
    await tx.query(`
      INSERT INTO shipment (id, tenant_id, order_id, tracking_number, carrier, service_code, status, milestone, status_at,
        consignee, destination_country, created_by, created_at)
      SELECT ${ID}, gen_random_uuid(), gen_random_uuid(), 'DECLARED' || n, 'YUNEXPRESS', 'YUN-STD',
        CASE WHEN n % 100 = 0 THEN 'DEPARTED' ELSE 'DELIVERED' END, 'DELIVERED', '2026-01-01', '${CONSIGNEE}', 'DE', 'test', '2026-01-01' ${FROM}`);
    await tx.query(`
      INSERT INTO customs_declaration (id, tenant_id, shipment_id, order_id, direction, country, regime, office, lrn, mrn, state,
        state_at, referral, created_by, created_at)
      SELECT ${ID}, gen_random_uuid(), ${ID}, gen_random_uuid(), (ARRAY['EXPORT', 'IMPORT'])[1 + n % 2], 'C' || n % 300,
        (ARRAY['CN_9610', 'H7', 'TYPE11'])[1 + n % 3], 'OFFICE' || n % 300, 'LRN' || n, 'MRN' || n,
        (ARRAY['RELEASED', 'ACCEPTED', 'SUBMITTED', 'SEIZED'])[1 + n % 4], '2026-01-01',
        (ARRAY['CLEARED', 'RFI', 'RFS'])[1 + n % 3], 'test', '2026-01-01' ${FROM}`);
    await tx.query(`
      INSERT INTO goods_restriction (id, hs_prefix, country, verdict, note, valid_from, created_by)
      SELECT ${ID}, lpad((n % 300)::text, 4, '0'), 'C' || n % 300,
        (ARRAY['INFO', 'PROHIBITED'])[1 + n % 2], '', '2026-01-01', 'test' ${FROM}`);
    await tx.query(`
      INSERT INTO denied_party (id, name, plain_name, aliases, country, source, keys, retired_at, created_by)
      SELECT ${ID}, 'N', 'n' || n, '{}', 'C' || n % 300, '', ARRAY['k' || n % 300], CASE WHEN n % 100 > 0 THEN now() END, 'test' ${FROM}`);
    await tx.query(`
      INSERT INTO party_match (id, tenant_id, shipment_id, denied_party_id, kind, matched, score, threshold, state, found_at)
      SELECT ${ID}, gen_random_uuid(), ${ID}, ${ID}, 'NAME', '', 90, 85,
        (ARRAY['CLEARED', 'CONFIRMED'])[1 + n % 2], now() ${FROM}`);
  });
  await database.source.query("ANALYZE shipment, customs_declaration, goods_restriction, denied_party, party_match");
}

type Entity = EntityTarget<ObjectLiteral>;

const readsOf = async (statement: { text: string; values: unknown[] }): Promise<string[]> =>
  (await planOf(logistics.database, Viewer.system, statement))
    .map((read) => read.replace("Bitmap ", "").split(":")[0]!)
    // A bitmap of an index is followed by no other read.
    .filter((read) => read !== "Heap Scan");

async function foundBy(entity: Entity, conditions: (Condition | null)[]): Promise<string[]> {
  const page = { order: "id", newestFirst: true, limit: 21 };
  return readsOf(select(logistics.database.source, Viewer.system, entity, conditions, page)!);
}

it.each<[string, DeclarationFilter, string]>([
  ["nothing", {}, "customs_declaration_pkey"],
  ["state", { state: [DeclarationState.REJECTED] }, "customs_declaration_by_state"],
  ["regime", { regime: [CustomsRegime.H1] }, "customs_declaration_by_regime"],
  ["direction", { direction: DeclarationDirection.IMPORT }, "customs_declaration_by_direction"],
  ["country", { country: "CH" }, "customs_declaration_by_country"],
  ["office", { office: "DE004600" }, "customs_declaration_by_office"],
  ["referral", { referral: [Referral.DNL] }, "customs_declaration_by_referral"],
  ["lrn", { lrn: "LRN1" }, "customs_declaration_lrn_key"],
  ["mrn", { mrn: "26DE1234567890ABC1" }, "customs_declaration_by_mrn"],
  ["shipment", { shipmentId: randomUUID() }, "customs_declaration_shipment_id_direction_key"],
])("declarations by %s are found by an index", async (_case, filter, index) => {
  expect(await foundBy(CustomsDeclaration, conditionsOf(filter))).toEqual([`Index Scan ${index}`]);
});

it.each<[string, Entity, (Condition | null)[], string]>([
  ["restrictions by country", GoodsRestriction, restrictionsBy({ country: "CH" }), "goods_restriction_by_country"],
  [
    "restrictions by verdict",
    GoodsRestriction,
    restrictionsBy({ verdict: [RestrictionVerdict.PERMIT] }),
    "goods_restriction_by_verdict",
  ],
  ["restrictions by code", GoodsRestriction, restrictionsBy({ hsPrefix: "6109" }), "goods_restriction_by_prefix"],
  ["denied parties by name", DeniedParty, partiesBy({ name: "Петр" }), "denied_party_by_name"],
  ["denied parties by country", DeniedParty, partiesBy({ country: "CH" }), "denied_party_by_country"],
  ["denied parties not retired", DeniedParty, partiesBy({ isRetired: false }), "denied_party_by_retirement"],
  ["matches by state", PartyMatch, matchesBy({ state: [MatchState.OPEN] }), "party_match_by_state"],
  ["matches by party", PartyMatch, matchesBy({ deniedPartyId: randomUUID() }), "party_match_of_party"],
  [
    "matches by shipment",
    PartyMatch,
    matchesBy({ shipmentId: randomUUID() }),
    "party_match_shipment_id_denied_party_id_key",
  ],
])("%s are found by an index", async (_case, entity, conditions, index) => {
  expect(await foundBy(entity, conditions)).toEqual([`Index Scan ${index}`]);
});

it("whom a consignee is like, and what is under way, are found by an index", async () => {
  const like = { text: "SELECT id FROM denied_party WHERE retired_at IS NULL AND keys && $1", values: [["k200"]] };
  expect(await readsOf(like)).toEqual(["Index Scan denied_party_listed"]);
  const open = `SELECT id FROM shipment WHERE id > $1
    AND status NOT IN ('DELIVERED', 'RETURNED', 'CANCELLED', 'DESTROYED') ORDER BY id LIMIT 200`;
  expect(await readsOf({ text: open, values: [randomUUID()] })).toEqual(["Index Scan shipment_open"]);
});

it("pages of declarations are sorted by an index", async () => {
  const sort = declarationSorting.of({ field: "STATE_AT", direction: SortDirection.ASC })!;
  for (const from of [undefined, { id: randomUUID(), key: "1767225600123456" }]) {
    const statement = select(logistics.database.source, Viewer.system, CustomsDeclaration, [], {
      sort,
      limit: 21,
      from,
    })!;
    expect(await readsOf(statement)).toEqual(["Index Scan customs_declaration_by_state_at"]);
  }
});

it("the queue is looked through by what a broker knows", async () => {
  const shipment = await logistics.ship(newOrder(), { lines: [article()] });
  const query = `query ($filter: DeclarationFilter, $orderBy: DeclarationSort) {
    declarations(filter: $filter, orderBy: $orderBy) { totalCount edges { node { id lrn rowVersion direction } } }
  }`;
  type Listed = { declarations: { edges: { node: { id: string; lrn: string; rowVersion: number } }[] } };
  const nodes = async (filter: object, orderBy: object | null = null) => {
    const { data } = await logistics.running.run<Listed>(query, { filter, orderBy }, staff("broker"));
    return data.declarations.edges.map(({ node }) => node);
  };
  const listed = async (...asked: Parameters<typeof nodes>) => (await nodes(...asked)).map(({ id }) => id);
  const ours = { shipmentId: shipment.id };
  const [{ id, lrn, rowVersion }] = (await nodes({ ...ours, direction: "IMPORT" })) as [
    Awaited<ReturnType<typeof nodes>>[0],
  ];
  const input = { declarationId: id, expectedVersion: rowVersion, office: "de004600" };
  await logistics.running.act("correctDeclaration", "", input, staff("broker"));
  expect(await listed({ lrn: ` ${lrn.toLowerCase()}` })).toEqual([id]);
  expect(await listed({ ...ours, office: "DE004600", country: "DE", regime: ["H7"], state: ["DRAFT"] })).toEqual([id]);
  const { createdAt } = shipment;
  const [before, after] = [-60_000, 60_000].map((ms) => new Date(createdAt.getTime() + ms).toISOString());
  expect(await listed({ ...ours, createdAfter: before, createdBefore: after })).toHaveLength(2);
  expect(await listed({ ...ours, createdBefore: before })).toEqual([]);
  expect(await listed({ ...ours, createdAfter: after })).toEqual([]);
  expect(await listed({ ...ours, state: ["SUBMITTED"] })).toEqual([]);
  expect(await listed({ shipmentId: "nobody's" })).toEqual([]);
  expect(await listed(ours, { field: "STATE_AT", direction: "ASC" })).toHaveLength(2);
});

it("a restriction ends and stays on record; brokers and admin keep them", async () => {
  const { running } = logistics;
  const note = {
    hsPrefix: "42.02",
    country: "NO",
    verdict: "PROHIBITED",
    note: "Test",
    validFrom: "2026-01-01T00:00:00Z",
  };
  const read = "... on AddGoodsRestrictionSuccess { restriction { id version hsPrefix validTo } }";
  const { restriction } = await running.act("addGoodsRestriction", read, note, staff("broker"));
  const { id, version } = restriction as { id: string; version: number };
  expect(restriction).toEqual({ id, version: 1, hsPrefix: "4202", validTo: null });
  const end = (validTo: string, claims: object = staff("admin")) =>
    running.act(
      "endGoodsRestriction",
      "... on EndGoodsRestrictionSuccess { restriction { validTo } } ... on GoodsRestrictionChanged { currentVersion }",
      { restrictionId: id, expectedVersion: version, validTo },
      claims,
    );
  await expect(end("2026-02-01T00:00:00Z", staff("ops"))).rejects.toThrow("FORBIDDEN");
  expect(await end("2025-12-31T00:00:00Z")).toMatchObject({ __typename: "InvalidInput", field: "validTo" });
  expect(await end("2026-02-01T00:00:00Z")).toMatchObject({ restriction: { validTo: "2026-02-01T00:00:00.000Z" } });
  expect(await end("2026-03-01T00:00:00Z")).toMatchObject({ __typename: "GoodsRestrictionChanged", currentVersion: 2 });
  const { faults } = await running.act(
    "addGoodsRestriction",
    "",
    { ...note, hsPrefix: "4", validTo: note.validFrom },
    staff("broker"),
  );
  expect((faults as { field: string }[]).map(({ field }) => field)).toContain("hsPrefix");
  const gone = logistics.database.transaction(Viewer.system, (tx) => tx.query("DELETE FROM goods_restriction"));
  await expect(gone).rejects.toThrow("permission denied");
});

it("the rules are there to be read by who works with them, as are the codes", async () => {
  const rules =
    "{ regimeRules(direction: EXPORT) { territory regime currency upToMinor validTo verified areas { country } } }";
  const { data } = await logistics.running.run(rules, {}, staff("broker"));
  expect(data).toEqual({
    regimeRules: [
      {
        ...{ territory: "CN", regime: "CN_9610", currency: null, upToMinor: null, validTo: null, verified: true },
        areas: [{ country: "CN" }],
      },
    ],
  });
  const member = viewer("customer_member");
  const refused = await logistics.running.run(rules, {}, member);
  expect(refused.errors?.map(({ extensions }) => extensions)).toEqual([{ code: "FORBIDDEN" }]);
  const codes = `{ hsCodes(search: "smartphones", first: 1) { isKnown codes { code } }
    later: hsCodes(search: "6109", version: HS2028) { isKnown codes { code } } }`;
  expect((await logistics.running.run(codes, {}, member)).data).toEqual({
    hsCodes: { isKnown: true, codes: [{ code: "8517" }] },
    later: { isKnown: false, codes: [] },
  });
  const { errors } = await logistics.running.run('{ hsCodes(search: " ") { isKnown } }', {}, member);
  expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: "BAD_USER_INPUT" }]);
});
