import type { Ending } from "./ending";
import type { Left } from "./lives";
import type { Rows } from "./rows";

const NOTHING = {
  ...{ cause: null, fee: null, holds: [], booked: [], charges: [], goods: [], reserved: 0, shipments: [], labels: 0 },
};

/** Null or left out where it is not told what of the amount is passed on. */
interface Told {
  duty?: { amountMinor: string } | null;
  tax?: { amountMinor: string } | null;
}

const LAST_TOLD = `
  SELECT payload FROM outbox_event WHERE aggregate_id = $1 AND type = 'order.funding_requested.v1' ORDER BY position DESC LIMIT 1`;

/** All that is left of an order: its price is parted as orders told finance last. */
export async function expectedOf(rows: Rows, ending: Left, orderId: string): Promise<Ending> {
  const { paid, ...rest } = ending;
  if (!paid) return { ...NOTHING, ...rest };
  const [told] = await rows.of<{ payload: Told }>("orders", LAST_TOLD, [orderId]);
  const [duty, tax] = [told!.payload.duty, told!.payload.tax].map((amount) => BigInt(amount?.amountMinor ?? 0));
  const parts = [
    ["DUTY_PAYABLE", "DUTY", duty!],
    ["FREIGHT_REVENUE", "FREIGHT", BigInt(paid) - duty! - tax!],
    ["TAX_PAYABLE", "TAX", tax!],
  ] as const;
  const known = parts.filter(([, , minor]) => minor > 0n);
  return {
    ...NOTHING,
    ...rest,
    booked: [
      ["WALLET", "DEBIT", paid],
      ...known.map(([account, , minor]): Ending["booked"][number] => [account, "CREDIT", String(minor)]),
    ],
    charges: known.map(([, kind, minor]) => [kind, String(minor)]),
  };
}
