import type { Session } from "../api";
import * as documents from "./documents";
import type { Known, People } from "./people";
import { reaches } from "./stages";

const BILL = { carrier: "YUNEXPRESS", number: "HOUSE-BILL-1", currency: "EUR" };

/** What is billed of one parcel more than our scales make billable, and what for all of it. */
interface Billed {
  moreG: number;
  amountMinor: string;
}
/** One as it was weighed, one that we dispute, and one of more than its order was sold for, about which finance have still to decide. */
const MATCHED: Billed = { moreG: 0, amountMinor: "512" };
const DISPUTED: Billed = { moreG: 500, amountMinor: "940" };
const OVER: Billed = { moreG: 1_200, amountMinor: "3900" };

interface Bills {
  bills: { edges: { node: { number: string; lines: { edges: { node: Line }[] } } }[] };
}
interface Line {
  id: string;
  amount: { amountMinor: string };
  match: { difference: { amountMinor: string } | null } | null;
}

/** Books what a carrier bills for three of the parcels that came in, as our finance do, and disputes one line of it: once, however often it is called. */
export async function billCarriage({ finance }: People, known: readonly Known[], say: (line: string) => void) {
  const lines = (await linesOf(finance)) ?? (await book(finance, known));
  const disputed = lines?.find(({ amount }) => amount.amountMinor === DISPUTED.amountMinor);
  if (!disputed) return;
  const { dispute } = await finance.act<{ dispute: { id: string } }>(documents.DISPUTE, {
    idempotencyKey: "house-dispute",
    lineId: disputed.id,
    claimedMinor: disputed.match!.difference!.amountMinor,
    reason: "Our scales found less than is billed.",
  });
  await finance.act(documents.ADD_EVIDENCE, {
    idempotencyKey: "house-dispute-evidence",
    disputeId: dispute.id,
    text: "The parcel's measurement at our warehouse, with its picture on the scales.",
  });
  say(`${BILL.carrier} billed 3 parcels, and one line is disputed`);
}

/** Of the bill; null where it is not booked yet. */
async function linesOf(finance: Session): Promise<Line[] | null> {
  const { bills } = await finance.get<Bills>(documents.CARRIER_BILLS);
  const bill = bills.edges.find(({ node }) => node.number === BILL.number);
  return bill ? bill.node.lines.edges.map(({ node }) => node) : null;
}

/** Of parcels whose customer pays in the bill's currency; those that are delivered come first, since it is known what they earned. */
async function book(finance: Session, known: readonly Known[]): Promise<Line[] | null> {
  const came = known.filter(({ planned: { stage, customer } }) => customer === "lumen" && reaches(stage, "RECEIVED"));
  const isPaid = ({ planned }: Known) => (planned.stage === "DELIVERED" ? 0 : 1);
  const [one, two, three] = came.toSorted((a, b) => isPaid(a) - isPaid(b));
  if (!one || !two || !three) return null;
  const lineOf = async ({ order }: Known, { moreG, amountMinor }: Billed) => ({
    trackingNumber: order.shipments[0]!.trackingNumber,
    billedWeightG: (await billableOf(finance, order.id)) + moreG,
    amountMinor,
  });
  const lines = await Promise.all([lineOf(one, OVER), lineOf(two, MATCHED), lineOf(three, DISPUTED)]);
  const today = new Date().toISOString().slice(0, 10);
  const period = { periodFrom: `${today.slice(0, 8)}01`, periodTo: today };
  await finance.act(documents.RECORD_BILL, { idempotencyKey: "house-bill", ...BILL, ...period, lines });
  return linesOf(finance);
}

/** What finance have heard of its weight, which takes a moment after it was on the scales. */
function billableOf(finance: Session, orderId: string): Promise<number> {
  type Weighed = { order: { reconciliation: { weights: { measuredBillableG: number | null }[] } } };
  return finance.await(documents.WEIGHTS, { id: orderId }, ({ order }: Weighed) => {
    return order.reconciliation.weights.at(-1)?.measuredBillableG ?? null;
  });
}
