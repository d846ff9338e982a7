import { connectionType, DateTime } from "@baiyun/kit";
import { Directive, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { InvoiceStatus } from "./invoice.entity";

registerEnumType(InvoiceStatus, {
  name: "InvoiceStatus",
  description: "Where an invoice is in its life.",
  valuesConfig: {
    DRAFT: { description: "Written, and not sent yet." },
    ISSUED: { description: "Sent, and nothing of it is paid." },
    PART_PAID: { description: "Some of it is paid." },
    PAID: { description: "All of it is paid." },
    VOID: { description: "Taken back by a credit note." },
  },
});

@ObjectType("Invoice", {
  description: "What a customer was charged from one wallet. For the customer's administrators, finance and admin.",
})
@Directive('@key(fields: "id")')
export class InvoiceType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => InvoiceStatus, { description: "Where it is in its life." })
  status!: InvoiceStatus;

  @Field(() => String, { nullable: true, description: "Without gaps in a year; null for a draft." })
  number!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What the company was called when it was sent; null for a draft, and where that was not known.",
  })
  customerName!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it was sent." })
  issuedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "By when it is to be paid." })
  dueAt!: Date | null;
}

export const InvoiceConnection = connectionType("Invoice", InvoiceType);

@ObjectType("CreditNote", {
  description: "Takes an invoice back: as a whole, or what it charged for one order, or a part of that.",
})
export class CreditNoteType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "Without gaps in a year." })
  number!: string;

  @Field(() => String, { description: "Why, for people." })
  reason!: string;

  @Field(() => DateTime, { description: "When it was sent." })
  issuedAt!: Date;
}
