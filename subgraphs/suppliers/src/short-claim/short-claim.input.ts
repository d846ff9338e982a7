import { BigIntString, type Condition, ConnectionArgs, oneOf, type SortInput, sortingOf, text } from "@baiyun/kit";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { z } from "zod";
import { ofId } from "../search-key";
import { ShortClaimStatus } from "./short-claim.entity";

@InputType({ description: "Which claim an act is about." })
class ShortClaimActInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which claim." })
  shortClaimId!: string;
}

const act = z.object({ shortClaimId: z.string() });

@InputType({ description: "What the supplier bears." })
export class AcceptShortClaimInput extends ShortClaimActInput {}

export const acceptShortClaimRules = act;

@InputType({ description: "What the supplier does not bear, and why." })
export class DisputeShortClaimInput extends ShortClaimActInput {
  @Field(() => String, { description: "Why: 1 to 500 characters." })
  reason!: string;
}

export const disputeShortClaimRules = act.extend({ reason: text(500) });

@InputType({ description: "What finance decides of a claim." })
export class CloseShortClaimInput extends ShortClaimActInput {
  @Field(() => BigIntString, {
    description: "What of the amount the supplier bears, in the minor unit of the claim's currency: 0 to all of it.",
  })
  grantedMinor!: bigint;

  @Field(() => String, { description: "Why: 1 to 500 characters; the supplier can read it." })
  resolution!: string;
}

export const closeShortClaimRules = act.extend({
  grantedMinor: z.bigint().refine((minor) => minor >= 0n, "This is 0 or more."),
  resolution: text(500),
});

@InputType({ description: "Which claims: all conditions hold at once." })
export class ShortClaimFilter {
  @Field(() => [ShortClaimStatus], { nullable: true, description: "In one of these." })
  status?: ShortClaimStatus[] | null;

  @Field(() => ID, { nullable: true, description: "Against this supplier." })
  supplierId?: string | null;
}

export const shortClaimSorting = sortingOf("ShortClaim", {
  CREATED_AT: { property: "id", description: "When it was opened." },
});

@ArgsType()
export class ShortClaimsArgs extends ConnectionArgs {
  @Field(() => ShortClaimFilter, { nullable: true, description: "Every one without it." })
  filter?: ShortClaimFilter | null;

  @Field(() => shortClaimSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

export const shortClaimsThat = (filter: ShortClaimFilter | null | undefined): (Condition | null)[] => [
  oneOf("status", filter?.status),
  ofId("tenantId", filter?.supplierId),
];
