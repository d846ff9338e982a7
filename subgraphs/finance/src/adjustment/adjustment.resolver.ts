import { Access, type Connection, type Context, Money } from "@baiyun/kit";
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { DECIDES_ADJUSTMENTS, SEES_BOOKS, WRITES_BOOKS } from "../access";
import { OrderType } from "../order/order.type";
import { UserType } from "../user/user.type";
import { Wallet } from "../wallet/wallet.entity";
import { WalletType } from "../wallet/wallet.type";
import { Adjustment } from "./adjustment.entity";
import {
  AdjustmentsArgs,
  ApproveAdjustmentInput,
  adjustmentConditions,
  PostAdjustmentInput,
  ProposeAdjustmentInput,
  RejectAdjustmentInput,
} from "./adjustment.input";
import {
  ApproveAdjustmentResult,
  PostAdjustmentResult,
  ProposeAdjustmentResult,
  RejectAdjustmentResult,
} from "./adjustment.result";
import type { AdjustmentService } from "./adjustment.service";
import { AdjustmentConnection, AdjustmentType } from "./adjustment.type";

@Resolver(() => AdjustmentType)
export class AdjustmentResolver {
  constructor(private readonly services: { adjustments: AdjustmentService }) {}

  @Query(() => AdjustmentConnection, {
    description: "Corrections of wallets, newest first. For our finance and admin.",
  })
  @Access(...SEES_BOOKS)
  adjustments(
    @Args(() => AdjustmentsArgs) { filter, ...page }: AdjustmentsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<AdjustmentType>> {
    return rows.newestFirst(Adjustment, adjustmentConditions(filter), page);
  }

  @Mutation(() => ProposeAdjustmentResult, {
    description: "Corrects a wallet; above a limit somebody else has to approve it. For our finance.",
  })
  @Access(...WRITES_BOOKS)
  proposeAdjustment(
    @Arg("input", () => ProposeAdjustmentInput, { description: "What is asked for, and its key." })
    input: ProposeAdjustmentInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ProposeAdjustmentResult> {
    return this.services.adjustments.propose(viewer, input);
  }

  @Mutation(() => ApproveAdjustmentResult, {
    description: "Approves a correction that somebody else proposed. For our finance and admin.",
  })
  @Access(...DECIDES_ADJUSTMENTS)
  approveAdjustment(
    @Arg("input", () => ApproveAdjustmentInput, { description: "What is asked for, and its key." })
    input: ApproveAdjustmentInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ApproveAdjustmentResult> {
    return this.services.adjustments.approve(viewer, input);
  }

  @Mutation(() => RejectAdjustmentResult, {
    description: "Rejects a correction that somebody else proposed. For our finance and admin.",
  })
  @Access(...DECIDES_ADJUSTMENTS)
  rejectAdjustment(
    @Arg("input", () => RejectAdjustmentInput, { description: "What is asked for, and its key." })
    input: RejectAdjustmentInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RejectAdjustmentResult> {
    return this.services.adjustments.reject(viewer, input);
  }

  @Mutation(() => PostAdjustmentResult, {
    description: "Books a correction that was approved when its wallet did not cover it. For our finance.",
  })
  @Access(...WRITES_BOOKS)
  postAdjustment(
    @Arg("input", () => PostAdjustmentInput, { description: "What is asked for, and its key." })
    input: PostAdjustmentInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof PostAdjustmentResult> {
    return this.services.adjustments.post(viewer, input);
  }

  @FieldResolver(() => Money, { description: "How much." })
  amount(@Root() { amountMinor, currency }: Adjustment): Money {
    return new Money(amountMinor, currency);
  }

  @FieldResolver(() => WalletType, { nullable: true, description: "The wallet." })
  wallet(@Root() { walletId }: Adjustment, @Ctx() { rows }: Context): Promise<WalletType | null> {
    return rows.one(Wallet, walletId);
  }

  @FieldResolver(() => OrderType, { nullable: true, description: "The order that it is about, if it is about one." })
  order(@Root() { orderId }: Adjustment): OrderType | null {
    return orderId === null ? null : { id: orderId };
  }

  @FieldResolver(() => UserType, { nullable: true, description: "Who proposed it." })
  proposedBy(@Root() { createdBy }: Adjustment): UserType {
    return { id: createdBy };
  }

  @FieldResolver(() => UserType, { nullable: true, description: "Who decided; null while nobody had to." })
  decidedBy(@Root() { decidedBy }: Adjustment): UserType | null {
    return decidedBy === null ? null : { id: decidedBy };
  }
}
