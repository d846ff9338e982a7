import { randomUUID } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import { staff, until, viewer } from "@baiyun/kit/testing";
import type { Shipment } from "../shipment/shipment.entity";
import {
  CONSIGNEE,
  type Logistics,
  newOrder,
  openLogistics,
  orderCancelled,
  orderHeld,
  orderReleased,
  PARCEL,
  scanned,
} from "../testing/logistics";

const MATCHES = /* GraphQL */ `
  query ($filter: PartyMatchFilter) { partyMatches(filter: $filter) { edges { node {
    id version kind matched score threshold state deniedParty { name } decisions { verdict reason }
    shipment { id status isHeld holdHistory { edges { node { cause releasedAt } } } }
  } } } }
`;

/** What is read of the answers of an act. */
const ADDED: Record<string, string> = { addDeniedParty: "... on AddDeniedPartySuccess { party { id version } }" };

let logistics: Logistics;
const broker = staff("broker");
beforeAll(async () => {
  logistics = await openLogistics();
});
afterAll(() => logistics.close());

/** A family's name that no other test's is like. */
const FAMILIES = [
  "Grozdanov",
  "Kuchibhotla",
  "Wettstein",
  "Lindqvist",
  "Papakostas",
  "Morozyuk",
  "Djibrilov",
  "Esterhazy",
];
const family = () => FAMILIES.pop()!;

const act = (mutation: string, input: object, claims: object = broker) =>
  logistics.running.act(mutation, ADDED[mutation] ?? "", input, claims);
const list = async (name: string, more: object = {}) => {
  const { party } = await act("addDeniedParty", { name, source: "Test list", ...more });
  return party as { id: string; version: number };
};
const to = (name: string, more: object = {}) => ({ consignee: { ...CONSIGNEE, name, ...more } });
const matchesOf = async ({ id: shipmentId }: Pick<Shipment, "id">) => {
  const { data } = await logistics.running.run<{ partyMatches: { edges: { node: Match }[] } }>(
    MATCHES,
    { filter: { shipmentId } },
    staff("admin"),
  );
  return data.partyMatches.edges.map(({ node }) => node);
};
interface Match {
  id: string;
  version: number;
  state: string;
  score: number;
  decisions: object[];
  shipment: { status: string; isHeld: boolean; holdHistory: { edges: { node: object }[] } };
}
const decide = ({ id, version }: Match, verdict: string, more: object = {}, claims: object = broker) =>
  act("decidePartyMatch", { matchId: id, expectedVersion: version, verdict, reason: "Looked at", ...more }, claims);
const found = (shipment: Shipment) => until(async () => (await matchesOf(shipment)).length > 0);

it("a consignee who is like a denied party is held until a person clears it; every decision is kept", async () => {
  const name = family();
  await list(`Ivan ${name}`, { aliases: [`Vanya ${name}`] });
  const shipment = await logistics.ship(newOrder(), to(`${name.toUpperCase()}, Ivan Petrovich`));
  const [match] = await matchesOf(shipment);
  expect(match).toMatchObject({
    ...{ kind: "NAME", matched: `Ivan ${name}`, threshold: 85, state: "OPEN", decisions: [] },
    deniedParty: { name: `Ivan ${name}` },
    shipment: {
      status: "ON_HOLD",
      isHeld: true,
      holdHistory: { edges: [{ node: { cause: "SCREENING", releasedAt: null } }] },
    },
  });
  expect(match!.score).toBeGreaterThanOrEqual(85);

  expect((await decide(match!, "OPEN")).__typename).toBe("InvalidInput");
  const outcomes = await Promise.all([decide(match!, "CONFIRMED"), decide(match!, "CONFIRMED")]);
  expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual(["DecidePartyMatchSuccess", "PartyMatchChanged"]);
  const [confirmed] = await matchesOf(shipment);
  expect(confirmed).toMatchObject({ state: "CONFIRMED", shipment: { isHeld: true } });
  await decide(confirmed!, "CLEARED", { reason: "Another year of birth" });
  expect((await matchesOf(shipment))[0]).toMatchObject({
    state: "CLEARED",
    decisions: [
      { verdict: "CONFIRMED", reason: "Looked at" },
      { verdict: "CLEARED", reason: "Another year of birth" },
    ],
    shipment: { status: "LABELLED", isHeld: false },
  });
  for (const statement of [
    "UPDATE party_match_decision SET verdict = 'CLEARED'",
    "DELETE FROM party_match",
    "DELETE FROM denied_party",
  ]) {
    const change = logistics.database.transaction(Viewer.system, (tx) => tx.query(statement));
    await expect(change).rejects.toThrow("stays on record");
  }
});

it("who is not like anybody is held by nothing", async () => {
  await list(`Ivan ${family()}`);
  const shipment = await logistics.ship();
  expect(await matchesOf(shipment)).toEqual([]);
  expect(shipment).toMatchObject({ status: "LABELLED", screeningHeld: false });
});

it("an address is like one, where its country is", async () => {
  const street = `Chaussee ${family()} 117`;
  await list(`Nobody ${randomUUID().replace(/[\d-]/g, "")}`, { address: `${street}, Vevey`, country: "CH" });
  const there = { line1: street, city: "Vevey", postalCode: "1800", country: "CH" };
  const shipment = await logistics.ship(newOrder(), to("Anna Muster", there));
  expect(await matchesOf(shipment)).toMatchObject([{ kind: "ADDRESS", score: 100 }]);
  const elsewhere = await logistics.ship(
    newOrder(),
    to("Anna Muster", { ...there, country: "DE", postalCode: "50667" }),
  );
  expect(await matchesOf(elsewhere)).toEqual([]);
});

it("a list that grows finds what is under way, once; what has left is found and not held", async () => {
  const name = family();
  const [held, left, over] = [newOrder(), newOrder(), newOrder()];
  const shipments = [];
  for (const order of [held, left, over]) shipments.push(await logistics.ship(order, to(`Jean ${name}`)));
  await logistics.deliver(scanned(shipments[1]!, "IN_TRANSIT DEPARTED", "2026-11-20T08:00:00Z", "HK"));
  await logistics.deliver(scanned(shipments[2]!, "DELIVERED UNSPECIFIED", "2026-11-20T08:00:00Z", "DE"));
  // What cannot be read of one keeps no other from being found.
  const broken = await logistics.ship(newOrder(), to(`Jean ${name}`));
  const write = (consignee: object) =>
    logistics.database.transaction(Viewer.system, (tx) =>
      tx.query("UPDATE shipment SET consignee = $2 WHERE id = $1", [broken.id, consignee]),
    );
  await write({});
  const { id } = await list(`Jean ${name}`);
  for (const shipment of shipments.slice(0, 2)) await found(shipment);
  expect(await matchesOf(broken)).toEqual([]);
  await write(broken.consignee);
  await found(broken);
  expect(await matchesOf(shipments[0]!)).toMatchObject([
    { state: "OPEN", shipment: { status: "ON_HOLD", isHeld: true } },
  ]);
  expect(await matchesOf(shipments[1]!)).toMatchObject([
    { state: "OPEN", shipment: { status: "DEPARTED", isHeld: false } },
  ]);
  expect(await matchesOf(shipments[2]!)).toEqual([]);
  const { services, database } = { ...logistics, services: logistics.running.services };
  await database.transaction(Viewer.system, (tx) => services.screening.screenPage(tx, { partyId: id }));
  expect(await matchesOf(shipments[0]!)).toHaveLength(1);
});

it("a list that grows waits for the shipments that are being made without knowing what is added", async () => {
  const name = family();
  const order = newOrder();
  const { database, running } = logistics;
  const count = async (sql: string): Promise<number> => (await database.source.query(sql))[0].count;
  let added = false;
  const adding = await database.transaction(Viewer.system, async (tx) => {
    const { parcel, consignee } = { parcel: PARCEL, ...to(`Olga ${name}`) };
    await running.services.fulfilment.ship(tx, { ...order, parcel, consignee, lines: [] });
    const growing = list(`Olga ${name}`).then(() => {
      added = true;
    });
    await until(async () => {
      const waits = await count(
        `SELECT count(*)::int FROM pg_locks JOIN pg_database ON pg_database.oid = database
         WHERE datname = current_database() AND locktype = 'advisory' AND NOT granted`,
      );
      return waits > 0 || (added && (await count("SELECT count(*)::int FROM graphile_worker.jobs")) === 0);
    });
    return { growing };
  });
  expect(added).toBe(false);
  await adding.growing;
  await found(await logistics.shipmentOf(order));
});

it("who is retired holds nobody any more; what was found stays to be decided", async () => {
  const name = family();
  const { id, version } = await list(`Omar ${name}`);
  const before = await logistics.ship(newOrder(), to(`Omar ${name}`));
  const retire = () => act("retireDeniedParty", { deniedPartyId: id, expectedVersion: version, reason: "Delisted" });
  expect((await retire()).__typename).toBe("RetireDeniedPartySuccess");
  expect((await retire()).__typename).toBe("DeniedPartyRetired");
  const later = await logistics.ship(newOrder(), to(`Omar ${name}`));
  expect(await matchesOf(later)).toEqual([]);
  expect(await matchesOf(before)).toMatchObject([{ state: "OPEN", shipment: { isHeld: true } }]);
});

it("lasts beside our staff's hold: neither ends the other", async () => {
  const name = family();
  await list(`Emil ${name}`);
  const order = newOrder();
  const shipment = await logistics.ship(order, to(`Emil ${name}`));
  const isHeld = async () => (await matchesOf(shipment))[0]!.shipment.isHeld;
  await logistics.deliver(orderHeld(order, { cause: "STAFF" }));
  await logistics.deliver(orderReleased(order));
  expect(await isHeld()).toBe(true);
  await logistics.deliver(orderHeld(order, { cause: "STAFF" }));
  await decide((await matchesOf(shipment))[0]!, "CLEARED");
  expect(await isHeld()).toBe(true);
  await logistics.deliver(orderReleased(order));
  const [match] = await matchesOf(shipment);
  expect(match!.shipment).toMatchObject({ isHeld: false, status: "LABELLED" });
  expect(match!.shipment.holdHistory.edges.map(({ node }) => node)).toEqual([
    { cause: "STAFF", releasedAt: expect.any(String) },
    { cause: "STAFF", releasedAt: expect.any(String) },
    { cause: "SCREENING", releasedAt: expect.any(String) },
  ]);
});

it("ends with a cancelled order; the list and its matches are for our staff", async () => {
  const name = family();
  await list(`Lars ${name}`);
  const order = newOrder();
  const shipment = await logistics.ship(order, to(`Lars ${name}`));
  await logistics.deliver(orderCancelled(order));
  expect((await matchesOf(shipment))[0]!.shipment).toMatchObject({ isHeld: false, status: "CANCELLED" });

  const bagged = newOrder();
  const later = await logistics.ship(bagged, to(`Lars ${name}`));
  await logistics.deliver(scanned(later, "IN_TRANSIT DEPARTED", "2026-11-20T08:00:00Z", "CN"));
  await logistics.deliver(orderCancelled(bagged));
  expect((await matchesOf(later))[0]!.shipment).toMatchObject({ isHeld: true, status: "ON_HOLD" });
  expect((await logistics.events(later)).at(-1)!.type).toBe("shipment.cancel_refused.v1");

  const [match] = await matchesOf(shipment);
  await expect(decide(match!, "CLEARED", {}, staff("ops"))).rejects.toThrow("FORBIDDEN");
  await expect(act("addDeniedParty", { name: "x", source: "y" }, staff("finance"))).rejects.toThrow("FORBIDDEN");
  for (const list of ["partyMatches", "deniedParties"]) {
    const query = `{ ${list} { edges { node { id } } } }`;
    const { errors } = await logistics.running.run(query, {}, viewer("customer_admin", shipment.tenantId));
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: "FORBIDDEN" }]);
  }
  const { faults } = await act("addDeniedParty", { name: "---", aliases: ["ok", " "], source: "" });
  expect((faults as { field: string }[]).map(({ field }) => field)).toEqual(["name", "aliases.1", "source"]);
});
