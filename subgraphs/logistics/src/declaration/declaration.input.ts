import {
  type Condition,
  ConnectionArgs,
  CountryCode,
  DateTime,
  equals,
  isId,
  isPrintable,
  madeAfter,
  madeBefore,
  oneOf,
  type SortInput,
  sortingOf,
  tidyCode,
} from "@baiyun/kit";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { CustomsRegime, DeclarationDirection } from "../customs-rule/customs-rule.entity";
import { Cancellation, DeclarationState, Referral } from "./declaration-state";

@InputType({ description: "Which declarations: all conditions hold at once." })
export class DeclarationFilter {
  @Field(() => [DeclarationState], { nullable: true, description: "In one of these states." })
  state?: DeclarationState[] | null;

  @Field(() => [CustomsRegime], { nullable: true, description: "Under one of these procedures." })
  regime?: CustomsRegime[] | null;

  @Field(() => DeclarationDirection, { nullable: true, description: "This way across the border." })
  direction?: DeclarationDirection | null;

  @Field(() => CountryCode, { nullable: true, description: "For this country's customs." })
  country?: string | null;

  @Field(() => String, { nullable: true, description: "For the office with this code." })
  office?: string | null;

  @Field(() => [Referral], { nullable: true, description: "Of which an office said one of these before loading." })
  referral?: Referral[] | null;

  @Field(() => [Cancellation], {
    nullable: true,
    description: "Whose office was told that it is wanted no more, so far.",
  })
  cancellation?: Cancellation[] | null;

  @Field(() => ID, { nullable: true, description: "Of this shipment." })
  shipmentId?: string | null;

  @Field(() => String, { nullable: true, description: "With this number of ours." })
  lrn?: string | null;

  @Field(() => String, { nullable: true, description: "With this number of an office's." })
  mrn?: string | null;

  @Field(() => DateTime, { nullable: true, description: "Drafted after this instant." })
  createdAfter?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Drafted earlier than this instant." })
  createdBefore?: Date | null;
}

export const declarationSorting = sortingOf("Declaration", {
  CREATED_AT: { property: "id", description: "When it was drafted." },
  STATE_AT: { property: "stateAt", description: "Since when it stands where it does." },
});

@ArgsType()
export class DeclarationsArgs extends ConnectionArgs {
  @Field(() => DeclarationFilter, { nullable: true, description: "All of them without it." })
  filter?: DeclarationFilter | null;

  @Field(() => declarationSorting.Input, { nullable: true, description: "Newest first without it." })
  orderBy?: SortInput | null;
}

/** As numbers and codes of offices are stored. */
export const plainCode = (typed: string): string => tidyCode(typed).replace(/[ .-]/g, "").toUpperCase();

/** PostgreSQL refuses some characters; no number contains them. */
const storable = (typed: string | null | undefined): string | null =>
  typed == null ? null : isPrintable(plainCode(typed)) ? plainCode(typed) : "\uFFFD";

/** What a filter asks of a declaration; none is of a shipment whose id is none. */
export function conditionsOf(filter: DeclarationFilter | null | undefined): (Condition | null)[] {
  const { state, regime, direction, country, office, referral, cancellation, shipmentId, lrn, mrn } = filter ?? {};
  const isNobodys = shipmentId != null && !isId(shipmentId);
  return [
    oneOf("state", state),
    oneOf("regime", regime),
    equals("direction", direction),
    equals("country", country),
    equals("office", storable(office)),
    oneOf("referral", referral),
    oneOf("cancellation", cancellation),
    isNobodys ? oneOf("shipmentId", []) : equals("shipmentId", shipmentId?.toLowerCase()),
    equals("lrn", storable(lrn)),
    equals("mrn", storable(mrn)),
    ...madeAfter("createdAt", filter?.createdAfter),
    ...madeBefore("createdAt", filter?.createdBefore),
  ];
}
