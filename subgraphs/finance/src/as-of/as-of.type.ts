import { DateTime, Money } from "@baiyun/kit";
import { Field, ObjectType } from "type-graphql";
import { BillStatus } from "../bill/bill.entity";
import { InvoiceStatus } from "../invoice/invoice.entity";

@ObjectType("WalletAsOf", { description: "What a wallet came to at an instant." })
export class WalletAsOfType {
  @Field(() => DateTime, { description: "The instant; what was booked at it is counted." })
  at!: Date;

  @Field(() => Money, { description: "What was booked by then; below nothing, what the customer owed." })
  posted!: Money;

  @Field(() => Money, {
    nullable: true,
    description:
      "What was kept for orders then; null where that is not known, because the amount that was kept for one of them was changed later.",
  })
  held!: Money | null;

  @Field(() => Money, { nullable: true, description: "Posted less held; null where what was held is not known." })
  available!: Money | null;
}

@ObjectType("InvoiceAsOf", { description: "What an invoice came to at an instant." })
export class InvoiceAsOfType {
  @Field(() => DateTime, { description: "The instant; what happened at it is counted." })
  at!: Date;

  @Field(() => InvoiceStatus, { description: "Where it was in its life." })
  status!: InvoiceStatus;

  @Field(() => Money, { description: "What it charged." })
  total!: Money;

  @Field(() => Money, {
    description:
      "What of it was paid. What was paid before payments were kept one by one counts from the day that it was sent.",
  })
  paid!: Money;

  @Field(() => Money, { description: "What of it need not be paid, because credit notes took that part of it back." })
  credited!: Money;

  @Field(() => Money, { description: "What was to be paid yet; nothing of a draft, and of what was taken back." })
  open!: Money;
}

@ObjectType("BillAsOf", { description: "What a carrier's or supplier's bill came to at an instant." })
export class BillAsOfType {
  @Field(() => DateTime, { description: "The instant; what happened at it is counted." })
  at!: Date;

  @Field(() => BillStatus, { description: "Where it was in its life." })
  status!: BillStatus;

  @Field(() => Money, { description: "What it asked." })
  total!: Money;

  @Field(() => Money, { description: "What of it need not be paid, because disputes were decided so." })
  credited!: Money;

  @Field(() => Money, { description: "What was to be paid yet." })
  open!: Money;
}
