import { Currency, text } from "@baiyun/kit";
import { Field, ID, InputType, Int } from "type-graphql";
import { z } from "zod";
import { ConsigneeInput, OrderLineInput, OrderParcelInput, quoteId } from "./order.input";
import { checkNumbers, checkPacking, Incoterm, orderContent, packed } from "./order-content";

@InputType()
class OrderActInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "The order's." })
  orderId!: string;
}

@InputType({ description: "What is left out stays as it is." })
export class EditOrderInput extends OrderActInput {
  @Field(() => Int, { description: "The `version` that the edit was made from." })
  expectedVersion!: number;

  @Field(() => String, {
    nullable: true,
    description: "The day on which its buyer ordered, as in `CreateOrderInput`. An explicit null removes it.",
  })
  orderedOn?: string | null;

  @Field(() => ConsigneeInput, { nullable: true, description: "Who receives it; as it was without it." })
  consignee?: ConsigneeInput | null;

  @Field(() => Incoterm, {
    nullable: true,
    description: "Who pays duties and taxes at the destination; as it was without it.",
  })
  incoterm?: Incoterm | null;

  @Field(() => String, {
    nullable: true,
    description: "The code of the service that carries it; as it was without it.",
  })
  serviceCode?: string | null;

  @Field(() => String, { nullable: true, description: "An explicit null removes it." })
  iossNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The consignee's, as in `CreateOrderInput`. An explicit null removes it, and so does a consignee of another name or country where none is stated.",
  })
  consigneeTaxNumber?: string | null;

  @Field(() => OrderParcelInput, { nullable: true, description: "Replaces all parcels by one." })
  parcel?: OrderParcelInput | null;

  @Field(() => [OrderParcelInput], {
    nullable: true,
    description:
      "Replaces all parcels, 1 to 20, instead of `parcel`. In which of them the lines are is not known then, unless they are stated anew.",
  })
  parcels?: OrderParcelInput[] | null;

  @Field(() => Currency, { nullable: true, description: "What it is to be quoted in; as it was without it." })
  currency?: string | null;

  @Field(() => [OrderLineInput], { nullable: true, description: "Replaces all lines." })
  lines?: OrderLineInput[] | null;

  @Field(() => ID, {
    nullable: true,
    description: "As in `CreateOrderInput`. An explicit null lets go of one that was named, for a price of its own.",
  })
  quoteId?: string | null;
}

const act = z.object({ orderId: z.string() });
const kept = Object.fromEntries(Object.entries(orderContent.shape).map(([field, rule]) => [field, rule.nullish()]));

/** What is left out or null stays as it is; but for what `REMOVABLE` names, which an explicit null removes. */
export const editOrderRules = act
  .extend({ expectedVersion: z.number(), ...(kept as Nullish<typeof orderContent.shape>), quoteId })
  .superRefine((edit, issues) => {
    const { parcel, parcels } = edit;
    if (parcel || parcels) checkPacking(edit, issues);
    if (edit.lines && (parcel || parcels)) checkNumbers(edit.lines, parcels?.length ?? 1, issues);
  })
  .transform(({ parcel, parcels, ...edit }) => ({
    ...edit,
    ...(parcel || parcels ? packed({ parcel, parcels }) : { parcel: undefined, moreParcels: undefined }),
  }));
export type OrderEdit = z.infer<typeof editOrderRules>;

type Nullish<S extends z.ZodRawShape> = { [F in keyof S]: z.ZodOptional<z.ZodNullable<S[F]>> };

@InputType({ description: "Which order is to be shipped." })
export class SubmitOrderInput extends OrderActInput {
  @Field(() => Int, { nullable: true, description: "Refuses to submit another version than this one." })
  expectedVersion?: number | null;
}

export const submitOrderRules = act.extend({ expectedVersion: z.number().nullish() });

@InputType({ description: "Which order is called off, and why." })
export class CancelOrderInput extends OrderActInput {}

export const cancelOrderRules = act;
export const releaseOrderRules = act;

const LONGEST_REASON = 200;

@InputType({ description: "Which order is set aside, and why." })
export class HoldOrderInput extends OrderActInput {
  @Field(() => String, { description: "Why, for people: 1 to 200 characters." })
  reason!: string;
}

export const holdOrderRules = act.extend({ reason: text(LONGEST_REASON) });

@InputType({ description: "Which order goes on." })
export class ReleaseOrderInput extends OrderActInput {}
