import { Viewer } from "@baiyun/kit";
import { AdjustmentKind } from "./adjustment/adjustment.entity";
import type { AdjustmentService } from "./adjustment/adjustment.service";
import type { TopUpService } from "./top-up/top-up.service";
import { OpenWalletSuccess, WalletExists } from "./wallet/wallet.result";
import type { WalletService } from "./wallet/wallet.service";

/** The demo's people, as the customers domain seeds them. */
const FINANCE = Viewer.fromClaims({ sub: "01980000-0000-7000-8000-000000000107", tid: "*", scope: "role:finance" });
const LUMEN = "01980000-0000-7000-8000-000000000001";
const KESTREL = "01980000-0000-7000-8000-000000000002";
const LUMEN_ADMIN = Viewer.fromClaims({
  sub: "01980000-0000-7000-8000-000000000101",
  tid: LUMEN,
  scope: "role:customer_admin",
});

interface DemoWallet {
  customerId: string;
  currency: string;
  paidIn: readonly bigint[];
  creditLimitMinor: bigint;
}

const wallets: readonly DemoWallet[] = [
  { customerId: LUMEN, currency: "EUR", paidIn: [1_500_000n, 750_000n], creditLimitMinor: 2_000_000n },
  { customerId: LUMEN, currency: "USD", paidIn: [250_000n], creditLimitMinor: 0n },
  { customerId: KESTREL, currency: "USD", paidIn: [900_000n], creditLimitMinor: 1_000_000n },
  { customerId: KESTREL, currency: "EUR", paidIn: [400_000n], creditLimitMinor: 500_000n },
];

interface Services {
  wallets: WalletService;
  topUps: TopUpService;
  adjustments: AdjustmentService;
}

/** Opens the demo customers' wallets and pays into them, once: the acts' keys make a second start find them. */
export async function seedDemo(services: Services): Promise<void> {
  for (const wallet of wallets) await fund(services, wallet);
}

async function fund(services: Services, { customerId, currency, paidIn, creditLimitMinor }: DemoWallet): Promise<void> {
  const named = `demo-${customerId.slice(-1)}-${currency}`;
  const opened = await services.wallets.open(FINANCE, { idempotencyKey: named, customerId, currency });
  // By another way than this one, such as when its customer was told of.
  const wallet =
    opened instanceof WalletExists ? opened.existing : opened instanceof OpenWalletSuccess && opened.wallet;
  if (!wallet) return;
  const walletId = wallet.id;
  const reason = "The demo's customers pay by the month.";
  await services.wallets.setCreditLimit(FINANCE, { idempotencyKey: named, walletId, creditLimitMinor, reason });
  for (const [index, amountMinor] of paidIn.entries()) {
    const payment = `${named}-${index}`.toUpperCase();
    const amount = { amountMinor, currency };
    await services.topUps.record(FINANCE, { idempotencyKey: payment, walletId, amount, bankReference: payment });
  }
  if (customerId === LUMEN && currency === "EUR") await leaveSomethingToDo(services, walletId);
}

/** A payment to look for at the bank, and a correction that somebody else than who proposed it decides. */
async function leaveSomethingToDo({ topUps, adjustments }: Services, walletId: string): Promise<void> {
  const told = { walletId, amount: { amountMinor: 300_000n, currency: "EUR" }, note: "Transfer of today, 3,000.00" };
  await topUps.request(LUMEN_ADMIN, { idempotencyKey: "demo-told", ...told });
  await adjustments.propose(FINANCE, {
    idempotencyKey: "demo-correction",
    walletId,
    kind: AdjustmentKind.CREDIT_NOTE,
    amount: { amountMinor: 45_000n, currency: "EUR" },
    reason: "Three weeks of late scans, as agreed with the customer.",
  });
}
