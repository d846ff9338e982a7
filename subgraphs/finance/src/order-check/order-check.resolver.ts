import { Access, CheckReport, type Clock, type Context, equals, reportOf, unknown } from "@baiyun/kit";
import { Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import { z } from "zod";
import { CHECKS_ORDERS } from "../access";
import { SpendCap } from "../spend-cap/spend-cap.entity";
import { Wallet } from "../wallet/wallet.entity";
import { fundsFinding } from "./funds-verdict";
import { OrderCheckType } from "./order-check.type";

const draftShape = z.object({ customerId: z.guid() });

@Resolver(() => OrderCheckType)
export class OrderCheckResolver {
  constructor(private readonly services: { clock: Clock }) {}

  @FieldResolver(() => CheckReport, {
    nullable: true,
    description:
      "Whether its customer's funds and caps cover what would be held, for the member who asks; how much there is is not told. For customers, their systems and our operations.",
  })
  @Directive('@requires(fields: "draft due { amountMinor currency }")')
  @Access(...CHECKS_ORDERS)
  async funds(@Root() { draft, due }: OrderCheckType, @Ctx() { rows, viewer }: Context): Promise<CheckReport | null> {
    const customerId = draft && draftShape.parse(JSON.parse(draft)).customerId;
    if (!customerId || !viewer.maySee(customerId)) return null;
    if (!due) return reportOf([unknown("NO_PRICE", "It has no price, so that what it costs is not known.")]);
    const wallets = await rows.all(Wallet, [equals("tenantId", customerId), equals("currency", due.currency)]);
    const wallet = wallets[0] ?? null;
    const own = [equals("walletId", wallet?.id), equals("userId", viewer.userId)];
    const [cap] = wallet && viewer.userId !== null ? await rows.all(SpendCap, own) : [];
    const dueMinor = BigInt(due.amountMinor);
    return reportOf([fundsFinding(wallet, cap?.perOrderMinor ?? null, dueMinor, this.services.clock())]);
  }
}
