import { Money } from "@baiyun/kit";
import { createUnionType, Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { LandedCostType } from "../regulation/landed-cost.type";
import { ServiceType } from "../service/service.type";
import type { ServiceOffer } from "./pricing";
import { DangerousGoodsNotAllowed, isRefusal, NoServiceForDestination, OverSizeLimit } from "./quote.result";
import { QuoteLineType } from "./quote.type";

export enum UnavailableReason {
  DESTINATION = "DESTINATION",
  WEIGHT = "WEIGHT",
  SIZE = "SIZE",
  DANGEROUS_GOODS = "DANGEROUS_GOODS",
}
registerEnumType(UnavailableReason, {
  name: "UnavailableReason",
  description: "What keeps a service from taking the parcel.",
  valuesConfig: {
    DANGEROUS_GOODS: { description: "It does not carry such batteries." },
    DESTINATION: { description: "It does not go there." },
    SIZE: { description: "The parcel is too large." },
    WEIGHT: { description: "The parcel is too heavy." },
  },
});

@ObjectType({ description: "What a service would charge for the parcel now." })
export class AvailableService {
  @Field(() => ServiceType, { description: "The service." })
  service!: ServiceType;

  @Field(() => Money, { description: "What it would cost." })
  sellTotal!: Money;

  @Field(() => [QuoteLineType], { description: "What it is made up of." })
  lines!: QuoteLineType[];

  @Field(() => Int, { description: "The weight that is charged." })
  billableWeightG!: number;

  @Field(() => LandedCostType, { nullable: true, description: "Null without goods." })
  landedCost!: LandedCostType | null;
}

@ObjectType({ description: "A service that does not take the parcel, and why." })
export class UnavailableService {
  @Field(() => ServiceType, { description: "The service." })
  service!: ServiceType;

  @Field(() => UnavailableReason, { description: "Why, for a program." })
  reason!: UnavailableReason;

  @Field(() => String, { description: "Why, for a person." })
  message!: string;
}

export const ServiceComparison = createUnionType({
  name: "ServiceComparison",
  description: "What a service would charge, or why it does not take the parcel.",
  types: () => [AvailableService, UnavailableService] as const,
});

export function comparisonOf({ service, result }: ServiceOffer): typeof ServiceComparison {
  if (isRefusal(result)) {
    return Object.assign(new UnavailableService(), { service, reason: reasonOf(result), message: result.message });
  }
  const { document, sellTotalMinor } = result.calculation;
  return Object.assign(new AvailableService(), {
    service,
    sellTotal: new Money(sellTotalMinor, document.currency),
    lines: document.lines.map((line) => QuoteLineType.of(line, document.currency)),
    billableWeightG: document.weight.billableG,
    landedCost: document.landedCost && LandedCostType.ofDocument(document.landedCost),
  });
}

function reasonOf(refusal: object): UnavailableReason {
  if (refusal instanceof NoServiceForDestination) return UnavailableReason.DESTINATION;
  if (refusal instanceof OverSizeLimit) return UnavailableReason.SIZE;
  return refusal instanceof DangerousGoodsNotAllowed ? UnavailableReason.DANGEROUS_GOODS : UnavailableReason.WEIGHT;
}
