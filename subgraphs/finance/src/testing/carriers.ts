import { randomUUID } from "node:crypto";
import type { FinanceUnderTest } from "./finance";

export const CARRIER = "YUNEXPRESS";
export const newNumber = () => `YT${randomUUID().replaceAll("-", "").slice(0, 16).toUpperCase()}`;

/** What a carrier bills for one parcel. */
export const lineOf = (trackingNumber: string, billedWeightG: number, amountMinor = "1000", more: object = {}) => ({
  ...{ trackingNumber, billedWeightG, amountMinor, ...more },
});

interface Shipped {
  shipmentId: string;
  orderId: string;
  tenantId: string;
  trackingNumber: string;
}

export interface Match {
  id: string;
  verdict: string;
  line: { trackingNumber: string };
  [field: string]: unknown;
}

interface Bills {
  bills: { edges: { node: { id: string; lines: { edges: { node: { match: Match } }[] } } }[] };
}

const MATCH = `id verdict booked { decimal currency } parcelNumber expectedWeightG differenceG isOpen difference { decimal } line { trackingNumber }
  shipment { id } order { id } duplicateOf { id }`;

/** What logistics tell of parcels, and carriers bill for them. */
export class CarriersUnderTest {
  constructor(private readonly finance: FinanceUnderTest) {}

  /** Another domain's event, until it has had its effect. @returns its id. */
  async tell(from: string, type: string, tenantId: string, payload: object): Promise<string> {
    const id = await this.finance.domain.tell({ from, type, tenantId, payload });
    await this.finance.domain.handled(id);
    return id;
  }

  async shipped(
    more: Partial<Shipped> & { parcels?: object[]; carrier?: string; booked?: object | undefined } = {},
  ): Promise<Shipped> {
    const ids = { shipmentId: randomUUID(), orderId: randomUUID(), tenantId: randomUUID() };
    const parcel = { ...ids, trackingNumber: newNumber(), ...more };
    const { tenantId, ...labelled } = { carrier: CARRIER, ...parcel };
    await this.tell("logistics", "shipment.labelled.v1", tenantId, labelled);
    return parcel;
  }

  /** Puts a parcel of a shipment on the scales. @returns the id of logistics' event. */
  measured({ shipmentId, orderId, tenantId }: Shipped, weightG: number, more: object = {}): Promise<string> {
    const measured = { weightG, lengthMm: 300, widthMm: 200, heightMm: 100 };
    return this.tell("logistics", "parcel.measured.v1", tenantId, {
      ...{ parcelId: randomUUID(), shipmentId, orderId, measurementId: randomUUID() },
      ...{ measured, measuredAt: new Date().toISOString(), ...more },
    });
  }

  record(input: object, claims: object = this.finance.finance) {
    const given = { carrier: CARRIER, number: randomUUID(), periodFrom: "2026-11-01", periodTo: "2026-11-15" };
    const read = `... on RecordCarrierBillSuccess { bill { id periodFrom periodTo total { decimal } } }
      ... on DuplicateBill { existing { id } }`;
    return this.finance.domain.act("recordCarrierBill", read, { ...given, currency: "EUR", ...input }, claims);
  }

  async recorded(...lines: object[]): Promise<{ id: string; matches: Match[] }> {
    const { bill } = await this.record({ lines });
    const { id } = bill as { id: string };
    return { id, matches: await this.matchesOf(id) };
  }

  /** Of its lines, the oldest first. */
  async matchesOf(billId: string): Promise<Match[]> {
    const query = `{ bills(first: 100) { edges { node { id lines(first: 100) { edges { node { match { ${MATCH} } } } } } } } }`;
    const { data } = await this.finance.domain.run<Bills>(query, {}, this.finance.finance);
    const bill = data.bills.edges.find(({ node }) => node.id === billId)!.node;
    return bill.lines.edges.map(({ node }) => node.match).reverse();
  }

  act(name: string, read: string, input: object, claims: object = this.finance.finance) {
    return this.finance.domain.act(name, read, input, claims);
  }

  dispute(lineId: string, claimedMinor: string) {
    const read = `... on DisputeBillLineSuccess { dispute { id status claimed { decimal } } }
      ... on BillLineDisputed { existing { id } }`;
    return this.act("disputeBillLine", read, { lineId, claimedMinor, reason: "Our scales say less." });
  }

  decide(disputeId: string, outcome: string, creditedMinor: string | null = null) {
    const read = `... on DecideBillDisputeSuccess { dispute { status credited { decimal } outcomeReason } }
      ... on IllegalBillDisputeState { current }`;
    return this.act("decideBillDispute", read, { disputeId, outcome, creditedMinor, reason: "As the carrier wrote." });
  }
}
