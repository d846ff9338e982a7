import { Access, type Context, type EventFeed, type Followed, Money } from "@baiyun/kit";
import { GraphQLError } from "graphql";
import {
  Arg,
  Ctx,
  Directive,
  Field,
  ID,
  ObjectType,
  Query,
  Resolver,
  Root,
  registerEnumType,
  Subscription,
} from "type-graphql";
import { SEES_WALLETS } from "../access";
import { Wallet } from "./wallet.entity";
import { WALLET_CHANGED, WalletCause } from "./wallet.events";
import { WalletType } from "./wallet.type";

registerEnumType(WalletCause, {
  name: "WalletChangeCause",
  description: "Why a wallet changed.",
  valuesConfig: {
    TOP_UP: { description: "The customer paid in." },
    HOLD: { description: "More is held for orders." },
    RELEASE: { description: "Less is held for orders." },
    CAPTURE: { description: "An order's money was taken." },
    CREDIT_LIMIT: { description: "It may owe us more or less." },
    ADJUSTMENT: { description: "Our staff corrected it, or changed its currency." },
    REFUND: { description: "An invoice was taken back." },
    PAYOUT: { description: "A claim was paid, or its payout taken back." },
  },
});

@ObjectType("WalletUpdate", { description: "A wallet that has just changed." })
export class WalletUpdateType {
  @Field(() => ID, { description: "Pass it as `after` to go on from here, at any later time." })
  id!: string;

  @Field(() => WalletCause, { description: "Why it changed." })
  cause!: WalletCause;

  @Field(() => Money, { description: "What was booked once it had changed." })
  posted!: Money;

  @Field(() => Money, { description: "What was held for orders once it had changed." })
  held!: Money;

  @Field(() => Money, { description: "Posted less held, once it had changed." })
  available!: Money;

  @Field(() => WalletType, { nullable: true, description: "The wallet as it stands now." })
  wallet!: WalletType | null;
}

interface Asked {
  walletId?: string | null;
  after?: string | null;
}

@Resolver()
export class WalletUpdateResolver {
  constructor(private readonly services: { live: EventFeed }) {}

  @Query(() => String, {
    description: "Pass it as `after` of `walletChanged` to miss nothing that comes after this answer.",
  })
  @Access(...SEES_WALLETS)
  walletChangesCursor(): Promise<string> {
    return this.services.live.cursor();
  }

  @Access(...SEES_WALLETS)
  @Directive('@tag(name: "resumable")')
  @Subscription(() => WalletUpdateType, {
    description:
      "Each change of a wallet that you may see, from now on or from after an update received before. For the customer's administrators, finance and admin, and partners with wallet:read.",
    subscribe: ({ args, context }) => follow(args as Asked, context as Context<{ live: EventFeed }>),
  })
  async walletChanged(
    @Arg("walletId", () => ID, { nullable: true, description: "Only of this one; of all that you may see without it." })
    _walletId: string | null,
    @Arg("after", () => String, {
      nullable: true,
      description: "The `id` of the last update received, or `walletChangesCursor`.",
    })
    _after: string | null,
    @Root() { cursor, event }: Followed,
    @Ctx() { rows }: Context,
  ): Promise<WalletUpdateType> {
    const { walletId, cause, ...told } = WALLET_CHANGED.payload.parse(event.payload);
    const money = ({ amountMinor, currency }: { amountMinor: string; currency: string }) =>
      new Money(BigInt(amountMinor), currency);
    return {
      ...{ id: cursor, cause, posted: money(told.posted), held: money(told.held), available: money(told.available) },
      wallet: await rows.one(Wallet, walletId),
    };
  }
}

async function follow({ walletId, after }: Asked, context: Context<{ live: EventFeed }>) {
  if (walletId && !(await context.rows.one(Wallet, walletId))) {
    throw new GraphQLError("No wallet of yours has this id.", { extensions: { code: "WALLET_NOT_FOUND" } });
  }
  const types = [WALLET_CHANGED.type];
  return context.services.live.follow(context, { types, aggregateId: walletId, after });
}
