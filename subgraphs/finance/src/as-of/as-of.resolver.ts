import { type Context, DateTime } from "@baiyun/kit";
import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { type Bill, BillStatus } from "../bill/bill.entity";
import { BillType } from "../bill/bill.type";
import { type Invoice, InvoiceStatus } from "../invoice/invoice.entity";
import { InvoiceType } from "../invoice/invoice.type";
import type { Wallet } from "../wallet/wallet.entity";
import { WalletType } from "../wallet/wallet.type";
import { type AsOfService, moneyIn } from "./as-of.service";
import { BillAsOfType, InvoiceAsOfType, WalletAsOfType } from "./as-of.type";

const AT = { description: "The instant; one to come is as good as now." };

@Resolver(() => WalletType)
class WalletAsOfResolver {
  constructor(private readonly services: { asOf: AsOfService }) {}

  @FieldResolver(() => WalletAsOfType, {
    nullable: true,
    description: "What it came to at an instant; null before it was opened.",
  })
  async asOf(
    @Root() { id, accountId, currency, createdAt }: Wallet,
    @Arg("at", () => DateTime, AT) at: Date,
    @Ctx() context: Context,
  ): Promise<WalletAsOfType | null> {
    if (createdAt > at) return null;
    const { balances, held } = this.services.asOf;
    const [balanceMinor, heldMinor] = await Promise.all([
      context.load(balances, { id: accountId, at }),
      context.load(held, { id, at }),
    ]);
    const money = moneyIn(currency);
    const ofHeld = (minorOf: (minor: bigint) => bigint) => (heldMinor === null ? null : money(minorOf(heldMinor)));
    return {
      ...{ at, posted: money(-balanceMinor) },
      ...{ held: ofHeld((minor) => minor), available: ofHeld((minor) => -balanceMinor - minor) },
    };
  }
}

@Resolver(() => InvoiceType)
class InvoiceAsOfResolver {
  constructor(private readonly services: { asOf: AsOfService }) {}

  @FieldResolver(() => InvoiceAsOfType, {
    nullable: true,
    description: "What it came to at an instant; null before it was written.",
  })
  async asOf(
    @Root() { id, currency, totalMinor, createdAt, issuedAt }: Invoice,
    @Arg("at", () => DateTime, AT) at: Date,
    @Ctx() context: Context,
  ): Promise<InvoiceAsOfType | null> {
    if (createdAt > at) return null;
    const { paidMinor, creditedMinor, isVoid } = await context.load(this.services.asOf.settled, { id, at });
    const isSent = issuedAt !== null && issuedAt <= at;
    const openMinor = isSent && !isVoid ? totalMinor - paidMinor - creditedMinor : 0n;
    const money = moneyIn(currency);
    const status = statusOf({ isSent, isVoid, openMinor, isUntouched: openMinor === totalMinor });
    const settled = { paid: money(paidMinor), credited: money(creditedMinor), open: money(openMinor) };
    return { at, status, total: money(totalMinor), ...settled };
  }
}

interface Stood {
  isSent: boolean;
  isVoid: boolean;
  openMinor: bigint;
  isUntouched: boolean;
}

function statusOf({ isSent, isVoid, openMinor, isUntouched }: Stood): InvoiceStatus {
  if (!isSent) return InvoiceStatus.DRAFT;
  if (isVoid) return InvoiceStatus.VOID;
  if (openMinor === 0n) return InvoiceStatus.PAID;
  return isUntouched ? InvoiceStatus.ISSUED : InvoiceStatus.PART_PAID;
}

@Resolver(() => BillType)
class BillAsOfResolver {
  constructor(private readonly services: { asOf: AsOfService }) {}

  @FieldResolver(() => BillAsOfType, {
    nullable: true,
    description: "What it came to at an instant; null before it was booked.",
  })
  async asOf(
    @Root() { id, currency, totalMinor, createdAt, paidAt }: Bill,
    @Arg("at", () => DateTime, AT) at: Date,
    @Ctx() context: Context,
  ): Promise<BillAsOfType | null> {
    if (createdAt > at) return null;
    const creditedMinor = await context.load(this.services.asOf.credited, { id, at });
    const isPaid = paidAt !== null && paidAt <= at;
    const money = moneyIn(currency);
    return {
      ...{ at, status: isPaid ? BillStatus.PAID : BillStatus.RECEIVED, total: money(totalMinor) },
      ...{ credited: money(creditedMinor), open: money(isPaid ? 0n : totalMinor - creditedMinor) },
    };
  }
}

export const AS_OF_RESOLVERS = [WalletAsOfResolver, InvoiceAsOfResolver, BillAsOfResolver];
