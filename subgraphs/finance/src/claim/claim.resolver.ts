import { Access, type Connection, ConnectionArgs, type Context, Money } from "@baiyun/kit";
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { SAYS_OF_CLAIMS, SEES_CLAIMS, WRITES_BOOKS } from "../access";
import { OrderType } from "../order/order.type";
import { ShipmentType } from "../shipment/shipment.type";
import { Claim } from "./claim.entity";
import {
  AddClaimEvidenceInput,
  ApproveClaimInput,
  ClaimsArgs,
  claimConditions,
  PayClaimInput,
  RejectClaimInput,
  ReverseClaimPayoutInput,
} from "./claim.input";
import {
  AddClaimEvidenceResult,
  ApproveClaimResult,
  PayClaimResult,
  RejectClaimResult,
  ReverseClaimPayoutResult,
} from "./claim.result";
import type { ClaimService } from "./claim.service";
import { ClaimConnection, ClaimEvidenceConnection, type ClaimEvidenceType, ClaimType } from "./claim.type";
import { ClaimEvidence } from "./claim-evidence.entity";

@Resolver(() => ClaimType)
export class ClaimResolver {
  constructor(private readonly services: { claims: ClaimService }) {}

  @Query(() => ClaimType, { nullable: true, description: "Null when you may see no claim with this id." })
  @Access(...SEES_CLAIMS)
  claim(
    @Arg("id", () => ID, { description: "The claim's." }) id: string,
    @Ctx() { rows }: Context,
  ): Promise<ClaimType | null> {
    return rows.one(Claim, id);
  }

  @Query(() => ClaimConnection, {
    description:
      "The claims you may see, newest first. For the customer's administrators, our finance, support and admin.",
  })
  @Access(...SEES_CLAIMS)
  claims(
    @Args(() => ClaimsArgs) { filter, ...page }: ClaimsArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<ClaimType>> {
    return rows.newestFirst(Claim, claimConditions(filter), page);
  }

  @Mutation(() => AddClaimEvidenceResult, {
    description: "Says something to decide a claim by. For the customer's administrators, our finance and support.",
  })
  @Access(...SAYS_OF_CLAIMS)
  addClaimEvidence(
    @Arg("input", () => AddClaimEvidenceInput, { description: "What is asked for, and its key." })
    input: AddClaimEvidenceInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof AddClaimEvidenceResult> {
    return this.services.claims.addEvidence(viewer, input);
  }

  @Mutation(() => ApproveClaimResult, { description: "Decides what is paid for a claim. For our finance." })
  @Access(...WRITES_BOOKS)
  approveClaim(
    @Arg("input", () => ApproveClaimInput, { description: "What is asked for, and its key." }) input: ApproveClaimInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ApproveClaimResult> {
    return this.services.claims.approve(viewer, input);
  }

  @Mutation(() => RejectClaimResult, { description: "Decides that a claim is not paid. For our finance." })
  @Access(...WRITES_BOOKS)
  rejectClaim(
    @Arg("input", () => RejectClaimInput, { description: "What is asked for, and its key." }) input: RejectClaimInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof RejectClaimResult> {
    return this.services.claims.reject(viewer, input);
  }

  @Mutation(() => PayClaimResult, { description: "Pays a claim into the customer's wallet. For our finance." })
  @Access(...WRITES_BOOKS)
  payClaim(
    @Arg("input", () => PayClaimInput, { description: "What is asked for, and its key." }) input: PayClaimInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof PayClaimResult> {
    return this.services.claims.pay(viewer, input);
  }

  @Mutation(() => ReverseClaimPayoutResult, {
    description: "Takes back what was paid for a parcel that was found, by a reversing entry. For our finance.",
  })
  @Access(...WRITES_BOOKS)
  reverseClaimPayout(
    @Arg("input", () => ReverseClaimPayoutInput, { description: "What is asked for, and its key." })
    input: ReverseClaimPayoutInput,
    @Ctx() { viewer }: Context,
  ): Promise<typeof ReverseClaimPayoutResult> {
    return this.services.claims.reverse(viewer, input);
  }

  @FieldResolver(() => Money, { nullable: true, description: "What is paid for it; null until that is decided." })
  amount(@Root() { amountMinor, currency }: Claim): Money | null {
    return amountMinor === null || currency === null ? null : new Money(amountMinor, currency);
  }

  @FieldResolver(() => ClaimEvidenceConnection, { description: "What was said of it, newest first." })
  evidence(
    @Root() { id }: Claim,
    @Args(() => ConnectionArgs) page: ConnectionArgs,
    @Ctx() { rows }: Context,
  ): Promise<Connection<ClaimEvidenceType>> {
    return rows.newestFirstOf(ClaimEvidence, "claimId", id, [], page);
  }

  @FieldResolver(() => OrderType, { nullable: true, description: "The order." })
  order(@Root() { orderId }: Claim): OrderType {
    return { id: orderId };
  }

  @FieldResolver(() => ShipmentType, { nullable: true, description: "The shipment." })
  shipment(@Root() { shipmentId }: Claim): ShipmentType {
    return { id: shipmentId };
  }
}
