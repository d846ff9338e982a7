import { randomUUID } from "node:crypto";
import { Viewer } from "@baiyun/kit";
import { staff } from "@baiyun/kit/testing";
import { Shipment } from "../shipment/shipment.entity";
import {
  article,
  type Logistics,
  newOrder,
  openLogistics,
  orderAccepted,
  orderHeld,
  PARCEL,
  scanned,
} from "../testing/logistics";
import { DepartureService } from "./departure.service";

const SHOWN = /* GraphQL */ `
  query ($id: ID!) { shipment(id: $id) {
    status exceptions { kind closedBecause } declarations { id direction state referral referrals { referral reason } }
  } }
`;
interface Shown {
  status: string;
  exceptions: { kind: string; closedBecause: string | null }[];
  declarations: { id: string; direction: string; state: string; referral: string | null; referrals: object[] }[];
}

let logistics: Logistics;
const broker = staff("broker");
beforeAll(async () => {
  logistics = await openLogistics();
});
afterAll(() => logistics.close());

const act = (mutation: string, input: object) => logistics.running.act(mutation, "", input, broker);
const shown = async ({ id }: Shipment) =>
  (await logistics.running.run<{ shipment: Shown }>(SHOWN, { id }, broker)).data.shipment;
const of = async (shipment: Shipment, direction: string) =>
  (await shown(shipment)).declarations.find((one) => one.direction === direction)!.id;

/** An accepted declaration, and what an office says of it then. */
async function accepted(shipment: Shipment, direction: string, ...said: string[]): Promise<string> {
  const declarationId = await of(shipment, direction);
  await act("validateDeclaration", { declarationId });
  await act("submitDeclaration", { declarationId });
  await act("recordCustomsAnswer", { declarationId, answer: "ACCEPTED", mrn: "26XX0000000000001" });
  for (const answer of said) await act("recordCustomsAnswer", { declarationId, answer });
  return declarationId;
}
const ship = (order = newOrder()) => logistics.ship(order, { lines: [article()] });
/** @param hour of a day before now, so that answers come after scans */
const scan = (shipment: Shipment, words: string, hour: number, country: string) =>
  logistics.deliver(scanned(shipment, words, `2026-11-20T${String(hour).padStart(2, "0")}:00:00Z`, country));
const barsOf = (shipment: Shipment) =>
  logistics.database.transaction(Viewer.system, async (tx) => {
    const row = await tx.findOneByOrFail(Shipment, { id: shipment.id });
    const departures = new DepartureService();
    const bars = (await departures.barsOf(tx, [row])).get(row.id)!;
    expect(await departures.mayDepart(tx, row)).toBe(bars.length === 0);
    return bars;
  });

describe("a release takes a shipment on", () => {
  it("out of its country once it is bagged, into the other once it arrived, whichever comes first", async () => {
    const shipment = await ship();
    await accepted(shipment, "EXPORT", "RELEASED");
    await accepted(shipment, "IMPORT", "RELEASED");
    expect((await shown(shipment)).status).toBe("LABELLED");
    await scan(shipment, "IN_TRANSIT DEPARTED", 8, "CN");
    expect((await shown(shipment)).status).toBe("EXPORT_CLEARED");
    await scan(shipment, "IN_TRANSIT DEPARTED", 10, "CN");
    expect((await shown(shipment)).status).toBe("DEPARTED");
    await scan(shipment, "IN_TRANSIT ARRIVED", 12, "DE");
    expect(await shown(shipment)).toMatchObject({ status: "IMPORT_CLEARED", exceptions: [] });
    expect(
      (await logistics.events(shipment)).slice(1).map(({ payload }) => (payload as { status: string }).status),
    ).toEqual([...["BAGGED", "EXPORT_CLEARED", "DEPARTED", "ARRIVED", "IMPORT_CLEARED"]]);
  });

  it("after what held it, which shows as held", async () => {
    const shipment = await ship();
    await scan(shipment, "IN_TRANSIT ARRIVED", 12, "DE");
    const declarationId = await accepted(shipment, "IMPORT", "HELD_EXAM");
    expect((await shown(shipment)).status).toBe("IMPORT_HELD");
    await act("recordCustomsAnswer", { declarationId, answer: "RELEASED" });
    expect((await shown(shipment)).status).toBe("IMPORT_CLEARED");
  });

  it("and never back: what a scan proved stays, and where customs say otherwise somebody has to look", async () => {
    const shipment = await ship();
    const declarationId = await accepted(shipment, "IMPORT", "HELD_DOCS");
    await scan(shipment, "OUT_FOR_DELIVERY UNSPECIFIED", 14, "DE");
    const disagrees = { kind: "CUSTOMS_DISAGREE", closedBecause: null };
    expect(await shown(shipment)).toMatchObject({ status: "OUT_FOR_DELIVERY", exceptions: [disagrees] });
    await act("recordCustomsAnswer", { declarationId, answer: "RELEASED" });
    expect(await shown(shipment)).toMatchObject({
      status: "OUT_FOR_DELIVERY",
      exceptions: [{ kind: "CUSTOMS_DISAGREE", closedBecause: "What customs said and where it was seen agree." }],
    });
  });

  it("what is seized is somebody's to settle", async () => {
    const shipment = await ship();
    await accepted(shipment, "EXPORT", "HELD_EXAM", "SEIZED");
    expect((await shown(shipment)).exceptions).toEqual([{ kind: "SEIZED", closedBecause: null }]);
  });
});

describe("departure", () => {
  it("waits for export customs, by their word or by a scan", async () => {
    const [declared, seen] = [await ship(), await ship()];
    expect(await barsOf(declared)).toEqual(["EXPORT_NOT_CLEARED"]);
    await accepted(declared, "EXPORT");
    expect(await barsOf(declared)).toEqual(["EXPORT_NOT_CLEARED"]);
    await act("recordCustomsAnswer", { declarationId: await of(declared, "EXPORT"), answer: "RELEASED" });
    expect(await barsOf(declared)).toEqual([]);
    await scan(seen, "IN_TRANSIT CUSTOMS_RELEASED", 8, "CN");
    expect(await barsOf(seen)).toEqual([]);
  });

  it("is barred by a referral until it is cleared, and by a hold; every word of it is kept", async () => {
    const order = newOrder();
    const shipment = await ship(order);
    await accepted(shipment, "EXPORT", "RELEASED");
    const declarationId = await of(shipment, "IMPORT");
    expect((await act("resolveReferral", { declarationId, reason: "Nothing" })).__typename).toBe("NoOpenReferral");
    const referred = { declarationId, referral: "CLEARED", reason: "By itself" };
    expect(await act("referDeclaration", referred)).toMatchObject({ __typename: "InvalidInput", field: "referral" });
    await act("referDeclaration", { declarationId, referral: "RFI", reason: "Who is the maker?" });
    expect(await barsOf(shipment)).toEqual(["REFERRED"]);
    await act("referDeclaration", { declarationId, referral: "DNL", reason: "Not to be loaded" });
    expect(await barsOf(shipment)).toEqual(["DO_NOT_LOAD"]);
    await logistics.deliver(orderHeld(order));
    expect(await barsOf(shipment)).toEqual(["HELD", "DO_NOT_LOAD"]);
    await act("resolveReferral", { declarationId, reason: "Released by the office" });
    expect(await barsOf(shipment)).toEqual(["HELD"]);
    expect((await shown(shipment)).declarations[1]).toMatchObject({
      referral: "CLEARED",
      referrals: [
        { referral: "RFI", reason: "Who is the maker?" },
        { referral: "DNL", reason: "Not to be loaded" },
        { referral: "CLEARED", reason: "Released by the office" },
      ],
    });
    const rewritten = logistics.database.transaction(Viewer.system, (tx) =>
      tx.query("DELETE FROM customs_referral WHERE declaration_id = $1", [declarationId]),
    );
    await expect(rewritten).rejects.toThrow("what customs said stays");
  });

  it("though it must not be loaded, is seen and somebody has to look", async () => {
    const shipment = await ship();
    await act("referDeclaration", { declarationId: await of(shipment, "IMPORT"), referral: "DNL", reason: "No" });
    await scan(shipment, "IN_TRANSIT DEPARTED", 10, "HK");
    const exceptions = [
      { kind: "CUSTOMS_REFERRED", closedBecause: "It has departed." },
      { kind: "CUSTOMS_DISAGREE", closedBecause: null },
    ];
    expect(await shown(shipment)).toMatchObject({ status: "DEPARTED", exceptions });
  });
});

it("nothing of a held shipment is handed in", async () => {
  const order = newOrder();
  const shipment = await ship(order);
  const declarationId = await of(shipment, "EXPORT");
  await act("validateDeclaration", { declarationId });
  await logistics.deliver(orderHeld(order));
  expect((await act("submitDeclaration", { declarationId })).__typename).toBe("DeclaredShipmentHeld");
  expect((await shown(shipment)).declarations[0]!.state).toBe("VALIDATED");
});

it("batteries that its service does not carry are not booked, and nothing of it is left", async () => {
  const sql = (text: string, value: unknown) =>
    logistics.database.transaction(Viewer.system, (tx) => tx.query(text, [value]));
  const [order, packed] = [newOrder(), newOrder({ serviceCode: "YUN-BATT" })];
  const event = orderAccepted(order, PARCEL, { lines: [article({ hs6: "851713", battery: "PI967" })] });
  await expect(logistics.deliver(event)).rejects.toThrow("YUN-STD does not carry batteries of PI967");
  const loose = orderAccepted(packed, PARCEL, { lines: [article({ hs6: "850760", battery: "PI965" })] });
  await expect(logistics.deliver(loose)).rejects.toThrow("YUN-BATT does not carry batteries of PI965");
  expect(await sql("SELECT 1 FROM shipment WHERE order_id = ANY($1)", [order.orderId, packed.orderId])).toEqual([]);
  await logistics.ship(packed, { lines: [article({ hs6: "851713", battery: "PI967" })] });
  const everywhere = "INSERT INTO carriage_rule VALUES ($1, now(), NULL, false, '', 'ANY', true, '{PI965}')";
  await expect(sql(everywhere, randomUUID())).rejects.toThrow("carriage_rule_check");
});

describe("what customs want to know before loading", () => {
  const EXCEPTIONS = `query ($id: ID!) { shipment(id: $id) { declarations { direction answerBy }
    exceptions { kind dueAt closedBecause } } }`;
  const waiting = async ({ id }: Shipment) => {
    type Waiting = {
      shipment: {
        declarations: { direction: string; answerBy: string | null }[];
        exceptions: { kind: string; dueAt: string | null; closedBecause: string | null }[];
      };
    };
    const { data } = await logistics.running.run<Waiting>(EXCEPTIONS, { id }, staff("ops"));
    const said = data.shipment.declarations.find(({ direction }) => direction === "IMPORT")!;
    return { answerBy: said.answerBy, exceptions: data.shipment.exceptions };
  };
  const overdue = async (shipment: Shipment) => {
    await logistics.database.transaction(Viewer.system, (tx) =>
      logistics.running.services.exceptionClocks.escalate(tx),
    );
    return (await logistics.events(shipment)).filter(({ type }) => type === "shipment.exception_overdue.v1");
  };
  afterEach(() => logistics.running.clock.release());

  it("is to be answered by the time that the office said, is told of when it is late, once, and settled by the answer", async () => {
    logistics.running.clock.set("2030-11-20T12:00:00Z");
    const shipment = await ship();
    const declarationId = await of(shipment, "IMPORT");
    const asked = { declarationId, referral: "RFI", reason: "Who is the maker?" };
    expect(await act("referDeclaration", { ...asked, answerBy: "2030-11-20T12:00:00Z" })).toMatchObject({
      ...{ __typename: "InvalidInput", field: "answerBy" },
    });
    expect(await waiting(shipment)).toEqual({ answerBy: null, exceptions: [] });
    const by = "2030-11-20T18:00:00.000Z";
    await act("referDeclaration", { ...asked, answerBy: by });
    const open = { kind: "CUSTOMS_REFERRED", dueAt: by, closedBecause: null };
    expect(await waiting(shipment)).toEqual({ answerBy: by, exceptions: [open] });
    expect(await overdue(shipment)).toEqual([]);
    logistics.running.clock.set("2030-11-20T18:00:01Z");
    await overdue(shipment);
    expect(await overdue(shipment)).toMatchObject([{ payload: { kind: "CUSTOMS_REFERRED", dueAt: by } }]);
    await act("resolveReferral", { declarationId, reason: "The maker is named" });
    const closed = { ...open, closedBecause: "Customs let it be loaded." };
    expect(await waiting(shipment)).toEqual({ answerBy: null, exceptions: [closed] });
  });

  it("has the time of its kind where no office said, a new one when it is referred anew, and none once it has departed", async () => {
    logistics.running.clock.set("2030-11-20T12:00:00Z");
    const shipment = await ship();
    const declarationId = await of(shipment, "IMPORT");
    await act("referDeclaration", { declarationId, referral: "RFI", reason: "Who is the maker?" });
    const first = { kind: "CUSTOMS_REFERRED", dueAt: "2030-11-21T12:00:00.000Z", closedBecause: null };
    expect((await waiting(shipment)).exceptions).toEqual([first]);
    const by = "2030-11-25T12:00:00.000Z";
    await act("referDeclaration", { declarationId, referral: "RFS", reason: "Screen it again", answerBy: by });
    const exceptions = [
      { ...first, closedBecause: "It was referred anew." },
      { ...first, dueAt: by },
    ];
    expect((await waiting(shipment)).exceptions).toEqual(exceptions);
    await scan(shipment, "IN_TRANSIT DEPARTED", 10, "DE");
    expect((await waiting(shipment)).exceptions).toEqual([
      exceptions[0],
      { ...exceptions[1], closedBecause: "It has departed." },
    ]);
  });
});
