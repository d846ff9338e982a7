import { connectionType, DateTime } from "@baiyun/kit";
import { Field, ID, Int, ObjectType } from "type-graphql";

@ObjectType("BooksProof", {
  description:
    "What a look at all the books found: whether every entry balances, balances follow from postings, and wallets from accounts and holds.",
})
export class BooksProofType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => DateTime, { description: "When." })
  provedAt!: Date;

  @Field(() => Int, { description: "How many bookings there were." })
  entries!: number;

  @Field(() => Int, { description: "How many things are wrong: 0 where the books are right." })
  faultCount!: number;

  @Field(() => [String], { description: "What is wrong, in words, the first hundred." })
  faults!: string[];
}

export const BooksProofConnection = connectionType("BooksProof", BooksProofType);
