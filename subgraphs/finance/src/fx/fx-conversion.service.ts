import { type Clock, type Database, equals, findRows, InvalidInput, insertRows, perform, Viewer } from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { house } from "../account/chart";
import type { InvoiceService } from "../invoice/invoice.service";
import { EntryKind } from "../journal-entry/journal-entry.entity";
import { credit, debit, type LedgerService } from "../journal-entry/ledger.service";
import type { Wallet } from "../wallet/wallet.entity";
import { WalletCause } from "../wallet/wallet.events";
import { InsufficientFunds, WalletNotFound } from "../wallet/wallet.result";
import { lineOf, type WalletStore } from "../wallet/wallet-store.service";
import { convert } from "./conversion";
import { FxConversion } from "./fx-conversion.entity";
import { type Convert, type ConvertFundsInput, convertRules } from "./fx-conversion.input";
import { type ConvertFundsResult, ConvertFundsSuccess } from "./fx-conversion.result";

interface Pair {
  from: Wallet;
  to: Wallet;
}

/** Changes money of a customer's wallet into another of its currencies, by way of the clearing accounts of both. */
export class FxConversionService {
  constructor(
    private readonly database: Database,
    private readonly wallets: WalletStore,
    private readonly ledger: LedgerService,
    private readonly invoices: InvoiceService,
    private readonly clock: Clock,
  ) {}

  convert(viewer: Viewer, input: ConvertFundsInput): Promise<typeof ConvertFundsResult> {
    return perform<Convert, Pair | WalletNotFound, ConvertFundsSuccess | InsufficientFunds | InvalidInput>(
      this.database,
      {
        operation: "convertFunds",
        viewer,
        input,
        rules: convertRules,
        lock: (tx, asked) => this.lockPair(tx, viewer, asked),
        decide: (tx, pair, asked, id) => this.change(tx, viewer, pair, asked, id),
        resultId: (_asked, id) => id,
        replay: async (tx, id) => {
          const [known] = await findRows(tx, Viewer.system, FxConversion, [equals("id", id)]);
          return new ConvertFundsSuccess(known!);
        },
      },
    );
  }

  /** Both of one customer, by ascending id as everywhere. */
  private async lockPair(tx: EntityManager, viewer: Viewer, { fromWalletId, toWalletId }: Convert) {
    const [low, high] = [fromWalletId, toWalletId].sort() as [string, string];
    const locked = [await this.wallets.lock(tx, viewer, low), await this.wallets.lock(tx, viewer, high)];
    const [from, to] = low === fromWalletId ? locked : locked.toReversed();
    return from && to && from.tenantId === to.tenantId ? { from, to } : new WalletNotFound();
  }

  private async change(tx: EntityManager, viewer: Viewer, { from, to }: Pair, { amount, rate }: Convert, id: string) {
    if (amount.currency !== from.currency) {
      return new InvalidInput("amount.currency", `The wallet is in ${from.currency}.`);
    }
    if (from.currency === to.currency) return new InvalidInput("toWalletId", "Must be in another currency.");
    const soldMinor = amount.amountMinor;
    const { boughtMinor, worthMinor } = convert({ from: from.currency, to: to.currency, amountMinor: soldMinor, rate });
    if (boughtMinor === 0n) return new InvalidInput("amount", `This is nothing in ${to.currency}.`);
    if (!from.covers(soldMinor)) return new InsufficientFunds(from);

    const resultMinor = soldMinor - worthMinor;
    const result = house("FX_RESULT", from.currency);
    from.postedMinor -= soldMinor;
    to.postedMinor += boughtMinor;
    const conversion = Object.assign(new FxConversion(), {
      ...{ id, tenantId: from.tenantId, fromWalletId: from.id, toWalletId: to.id, rate, soldMinor, boughtMinor },
      ...{ fromCurrency: from.currency, toCurrency: to.currency, resultMinor },
      ...{ createdBy: viewer.actor, createdAt: this.clock() },
    });
    await Promise.all([
      insertRows(tx, FxConversion, [conversion]),
      this.wallets.store(tx, from, WalletCause.ADJUSTMENT),
      this.wallets.store(tx, to, WalletCause.ADJUSTMENT),
      this.ledger.post(tx, {
        kind: EntryKind.FX,
        description: `${from.currency} into ${to.currency} at ${rate}`,
        tenantId: from.tenantId,
        sourceId: id,
        lines: [
          lineOf(from, -soldMinor),
          credit(house("FX_CLEARING", from.currency), worthMinor),
          resultMinor > 0n ? credit(result, resultMinor) : debit(result, -resultMinor),
          debit(house("FX_CLEARING", to.currency), boughtMinor),
          lineOf(to, boughtMinor),
        ],
        by: viewer.actor,
      }),
    ]);
    await this.invoices.settle(tx, to, boughtMinor);
    return new ConvertFundsSuccess(conversion);
  }
}
