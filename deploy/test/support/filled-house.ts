import { fill } from "../../../clients/demo/src/house/fill";
import type { Journey } from "./journey";

const SOLD_AT_A_LOSS = `subscription { orderReckoned { cause order {
  externalRef margin { amountMinor } shipments { status } } } }`;
/** What logistics and finance know of an order, each its own. */
const WHERE = {
  "orderReckoned.order.margin.amountMinor": { lt: 0 },
  "orderReckoned.order.shipments.status": { eq: "DELIVERED" },
};

const LINES = `{ bills(first: 100, filter: { kind: [CARRIER] }) { edges { node { number lines(first: 10) {
  edges { node { amount { decimal } match { verdict isOpen dispute { status } } } } } } } } }`;

interface Line {
  amount: { decimal: string };
  match: { verdict: string; isOpen: boolean; dispute: { status: string } | null };
}
interface Bills {
  bills: { edges: { node: { number: string; lines: { edges: { node: Line }[] } } }[] };
}

interface Invoices {
  invoices: { edges: { node: { status: string } }[] };
}

export interface Loss {
  cause: string;
  order: { externalRef: string; margin: { amountMinor: string }; shipments: { status: string }[] };
}

/** Fills a house twice, while finance listen for what is delivered at a loss: the first that they hear of, and what is there each time. */
export async function fillTwice(
  journey: Journey,
): Promise<{ loss: Loss; counts: Record<string, number>[]; lines: string[]; invoices: string[] }> {
  const finance = await journey.signIn("finance@baiyun.example");
  const losses = finance.subscribe<{ orderReckoned: Loss }>(SOLD_AT_A_LOSS, {}, { where: WHERE });
  const heard = losses.next();
  await journey.liveSubscriptions(1);
  const counts: Record<string, number>[] = [];
  for (const _ of ["first", "again"]) counts.push(Object.fromEntries(await fill(journey.stack, 1, () => {})));
  const { value } = await heard;
  await losses.return(undefined);
  const { bills } = await finance.get<Bills>(LINES);
  const lines = bills.edges.flatMap(({ node: { number, lines: ofOne } }) =>
    ofOne.edges.map(({ node: { amount, match } }) =>
      [number, amount.decimal, match.verdict, match.isOpen, match.dispute?.status ?? "undisputed"].join(" "),
    ),
  );
  const sent = await finance.get<Invoices>("{ invoices(first: 100) { edges { node { status } } } }");
  const invoices = sent.invoices.edges.map(({ node: { status } }) => status);
  return { loss: value!.orderReckoned, counts, lines: lines.sort(), invoices: invoices.sort() };
}
