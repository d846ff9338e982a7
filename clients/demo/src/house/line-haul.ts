import type { Session } from "../api";
import * as documents from "./documents";
import { inTurns } from "./in-turns";
import { type Known, type KnownParcel, type People, parcelsOfAll } from "./people";
import { reaches } from "./stages";

const WAREHOUSE = "SZX1";
/** As many as a warehouse books at once. */
const AT_ONCE = 50;
const HOUR_MS = 60 * 60_000;

/** Carries parcels as far as hands in China do: in, into bags, through export customs, onto planes. */
export async function moveGoods(people: People, ready: readonly Known[], say: (line: string) => void): Promise<void> {
  const inside = parcelsOfAll(ready).filter(({ parcel: { stage } }) => reaches(stage, "RECEIVED"));
  await receive(people.ops, inside);
  say(`${inside.length} parcels are in ${WAREHOUSE}`);
  const bagged = inside.filter(({ parcel: { stage } }) => reaches(stage, "BAGGED"));
  const bags = await fillBags(people.ops, bagged);
  say(`${bagged.length} of them in ${bags.length} bags`);
  const departing = ready.filter(({ planned: { stage } }) => reaches(stage, "DEPARTED"));
  await clear(people.broker, "EXPORT", departing, "RELEASED");
  await fly(
    people.ops,
    bags.filter(({ departs }) => departs),
    say,
  );
  await clear(
    people.broker,
    "IMPORT",
    departing.filter(({ planned: { stage } }) => stage === "CUSTOMS_HELD"),
    "HELD_DOCS",
  );
}

async function receive(ops: Session, known: readonly KnownParcel[]): Promise<void> {
  for (let from = 0; from < known.length; from += AT_ONCE) {
    const parcels = known.slice(from, from + AT_ONCE).map(({ trackingNumber, parcel: { stage, weightG } }) => {
      const measured = {
        weightG: stage === "OVERWEIGHT" ? weightG + 400 : weightG + 6,
        lengthMm: 242,
        widthMm: 181,
        heightMm: 92,
      };
      return { trackingNumber, measured };
    });
    await ops.act(documents.RECEIVE, { idempotencyKey: `house-in-${from}`, warehouseCode: WAREHOUSE, parcels });
  }
}

interface FilledBag {
  id: string;
  gateway: string;
  departs: boolean;
}

/** One for each gateway, of what flies today and of what does not. */
async function fillBags(ops: Session, known: readonly KnownParcel[]): Promise<FilledBag[]> {
  const groups = new Map<string, KnownParcel[]>();
  for (const one of known) {
    const { stage } = one.parcel;
    const group = `${one.planned.destination.gateway} ${reaches(stage, "DEPARTED") ? "flies" : "waits"}`;
    groups.set(group, [...(groups.get(group) ?? []), one]);
  }
  const bags: FilledBag[] = [];
  for (const [group, members] of groups) {
    const gateway = group.slice(0, 5);
    const opened = { idempotencyKey: `house-${group}`, warehouseCode: WAREHOUSE, gateway };
    const { bag } = await ops.act<{ bag: { id: string } }>(documents.OPEN_BAG, opened);
    await inTurns(members, async ({ trackingNumber }) => {
      await ops.act(documents.ADD_PARCEL, {
        idempotencyKey: `house-bag-${trackingNumber}`,
        bagId: bag.id,
        trackingNumber,
      });
    });
    const sealNumber = `BY${String(bags.length + 1).padStart(5, "0")}`;
    await ops.act(documents.CLOSE_BAG, { idempotencyKey: `house-${group}`, bagId: bag.id, sealNumber });
    bags.push({ id: bag.id, gateway, departs: group.endsWith("flies") });
  }
  return bags;
}

/** A declaration of each, handed in and answered. */
async function clear(
  broker: Session,
  direction: "EXPORT" | "IMPORT",
  known: readonly Known[],
  answer: "RELEASED" | "HELD_DOCS",
): Promise<void> {
  const offices = new Map(
    known.map(({ order, planned }) => [
      order.shipments[0]!.id,
      direction === "EXPORT" ? "CN" : planned.destination.country,
    ]),
  );
  const declarations: { id: string; office: string }[] = [];
  for (let after: string | null = null, more = true; more; ) {
    type Page = {
      declarations: {
        edges: { node: { id: string; shipment: { id: string } | null } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
      };
    };
    const { declarations: page }: Page = await broker.get<Page>(documents.DECLARATIONS, { direction, after });
    for (const { node } of page.edges) {
      const office = node.shipment && offices.get(node.shipment.id);
      if (office) declarations.push({ id: node.id, office });
    }
    more = page.pageInfo.hasNextPage;
    after = page.pageInfo.endCursor;
  }
  await inTurns(declarations, async ({ id: declarationId, office }) => {
    const act = (document: string, name: string, more: object = {}) =>
      broker.act(document, { idempotencyKey: `${declarationId}-${name}`, declarationId, ...more });
    await act(documents.VALIDATE, "validate");
    await act(documents.SUBMIT_DECLARATION, "submit");
    const mrn = `26${office}${declarationId.replaceAll("-", "").slice(-14).toUpperCase()}`;
    await act(documents.RECORD_ANSWER, "accepted", { answer: "ACCEPTED", mrn });
    await act(documents.RECORD_ANSWER, answer, { answer });
  });
}

/** A consignment for each gateway, by plane, arrived an hour ago. */
async function fly(ops: Session, bags: readonly FilledBag[], say: (line: string) => void): Promise<void> {
  for (const [index, { id: bagId, gateway }] of bags.entries()) {
    const serial = 2_600_000 + index;
    const mawb = `160-${serial}${serial % 7}`;
    const named = (act: string) => ({ idempotencyKey: `house-${mawb}-${act}` });
    const legs = [{ carrier: "CX", flight: `CX${2_040 + index}`, from: "CNSZX", to: gateway }];
    const { consignment } = await ops.act<{ consignment: { id: string; status: string } }>(documents.PLAN, {
      ...named("plan"),
      mawb,
      legs,
    });
    if (consignment.status !== "PLANNED") continue;
    const consignmentId = consignment.id;
    await ops.act(documents.ADD_BAG, { ...named("bag"), consignmentId, bagId });
    await ops.act(documents.CLOSE_CONSIGNMENT, { ...named("close"), consignmentId });
    const departedAt = new Date(Date.now() - HOUR_MS).toISOString();
    await ops.act(documents.DEPART, { ...named("depart"), consignmentId, departedAt });
  }
  say(`${bags.length} consignments have departed`);
}
