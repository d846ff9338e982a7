import { Access, type Connection, type Context, Money } from "@baiyun/kit";
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { SEES_HOLDS, SEES_WALLETS } from "../access";
import { OrderType } from "../order/order.type";
import { Wallet } from "../wallet/wallet.entity";
import { WalletType } from "../wallet/wallet.type";
import type { Charge } from "./charge.entity";
import { Hold } from "./hold.entity";
import { HoldsArgs, holdConditions } from "./hold.input";
import { ChargeType, HoldConnection, HoldType } from "./hold.type";

@Resolver(() => HoldType)
export class HoldResolver {
  @Query(() => HoldConnection, {
    description:
      "Money that is or was kept for orders, newest first. For the customer's administrators, our finance, support and admin, and partners with wallet:read.",
  })
  @Access(...SEES_HOLDS)
  holds(
    @Args(() => HoldsArgs) { filter, ...page }: HoldsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<HoldType>> {
    return rows.newestFirst(Hold, holdConditions(filter), page);
  }

  @FieldResolver(() => Money, { description: "What it stands at." })
  amount(@Root() { amountMinor, currency }: Hold): Money {
    return new Money(amountMinor, currency);
  }

  @FieldResolver(() => Money, { description: "What of it was taken for good." })
  captured(@Root() { capturedMinor, currency }: Hold): Money {
    return new Money(capturedMinor, currency);
  }

  @FieldResolver(() => OrderType, { nullable: true, description: "The order that it is for." })
  order(@Root() { orderId }: Hold): OrderType {
    return { id: orderId };
  }

  @FieldResolver(() => WalletType, { nullable: true, description: "Whose money it is. For whom a wallet is." })
  @Access(...SEES_WALLETS)
  wallet(@Root() { walletId }: Hold, @Ctx() { rows }: Context): Promise<WalletType | null> {
    return rows.one(Wallet, walletId);
  }
}

@Resolver(() => ChargeType)
export class ChargeResolver {
  @FieldResolver(() => Money, { description: "How much; below nothing where it was given back." })
  amount(@Root() { amountMinor, currency }: Charge): Money {
    return new Money(amountMinor, currency);
  }

  @FieldResolver(() => OrderType, { nullable: true, description: "The order that was charged." })
  order(@Root() { orderId }: Charge): OrderType {
    return { id: orderId };
  }
}
