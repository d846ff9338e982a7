import type { Ending } from "./ending";
import type { Left } from "./lives";
import type { Rows } from "./rows";

const NOTHING = {
  ...{ cause: null, fee: null, holds: [], booked: [], charges: [], goods: [], reserved: 0, shortClaims: [] },
  ...{ shipments: [], labels: 0, declared: [], offloads: 0, decided: [], lastMile: null },
  ...{ claims: [], adjustments: [], returns: [] },
};

/** Null or left out where it is not told what of the amount is passed on. */
interface Told {
  duty?: { amountMinor: string } | null;
  tax?: { amountMinor: string } | null;
}

const LAST_TOLD = `
  SELECT payload FROM outbox_event WHERE aggregate_id = $1 AND type = 'order.funding_requested.v1' ORDER BY position DESC LIMIT 1`;

const negative = (minor: bigint): string => String(-minor);

/** All that is left of an order: its price is parted as orders told finance last. */
export async function expectedOf(rows: Rows, ending: Left, orderId: string): Promise<Ending> {
  const { paid, givenBackBut, booked = [], bookedBefore = [], ...rest } = ending;
  if (!paid) return { ...NOTHING, ...rest, booked };
  const [told] = await rows.of<{ payload: Told }>("orders", LAST_TOLD, [orderId]);
  const [duty, tax] = [told!.payload.duty, told!.payload.tax].map((amount) => BigInt(amount?.amountMinor ?? 0));
  const parts = [
    ["DUTY_PAYABLE", "DUTY", duty!],
    ["FREIGHT_REVENUE", "FREIGHT", BigInt(paid) - duty! - tax!],
    ["TAX_PAYABLE", "TAX", tax!],
  ] as const;
  const known = parts.filter(([, , minor]) => minor > 0n);
  const captured: Ending["booked"] = [
    ["WALLET", "DEBIT", paid],
    ...known.map(([account, , minor]): Ending["booked"][number] => [account, "CREDIT", String(minor)]),
  ];
  const back: Ending["booked"] = givenBackBut
    ? [
        ...known.map(([account, , minor]): Ending["booked"][number] => [account, "DEBIT", String(minor)]),
        ["FEE_REVENUE", "CREDIT", givenBackBut],
        ["WALLET", "CREDIT", String(BigInt(paid) - BigInt(givenBackBut))],
      ]
    : [];
  const charges = known.flatMap(([, kind, minor]): Ending["charges"] =>
    givenBackBut
      ? [
          [kind, String(minor)],
          [kind, negative(minor)],
        ]
      : [[kind, String(minor)]],
  );
  const fee: Ending["charges"] = givenBackBut ? [["FEE", givenBackBut]] : [];
  const byKind = [...charges, ...fee].sort(([one], [other]) => one.localeCompare(other));
  return { ...NOTHING, ...rest, booked: [...bookedBefore, ...captured, ...back, ...booked], charges: byKind };
}
