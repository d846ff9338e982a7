import { CheckReport, type CheckVerdict } from "@baiyun/kit";
import { Directive, Field, ID, ObjectType } from "type-graphql";

/** One that checks an order knows its draft: what is external here is another domain's verdict, for ours of the whole. */
@ObjectType("OrderCheck", {
  description:
    "What would stand in the way of a draft order if it were submitted now, as each domain sees it. Nothing of it is kept, and nothing is reserved or held.",
})
@Directive('@key(fields: "orderId")')
export class OrderCheckType {
  @Field(() => ID, { description: "The order's id." })
  orderId!: string;

  @Field(() => CheckReport, { nullable: true })
  @Directive("@external")
  price?: { verdict: CheckVerdict } | null;

  @Field(() => CheckReport, { nullable: true })
  @Directive("@external")
  goods?: { verdict: CheckVerdict } | null;

  @Field(() => CheckReport, { nullable: true })
  @Directive("@external")
  stock?: { verdict: CheckVerdict } | null;

  @Field(() => CheckReport, { nullable: true })
  @Directive("@external")
  funds?: { verdict: CheckVerdict } | null;
}
