import { IdempotencyKeyReused, InvalidInput } from "@baiyun/kit";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { BooksProofType } from "./books-proof.type";

@ObjectType({ description: "The books were looked at." })
export class ProveBooksSuccess {
  @Field(() => BooksProofType, { description: "What was found." })
  proof: BooksProofType;

  constructor(proof: BooksProofType) {
    this.proof = proof;
  }
}

export const ProveBooksResult = createUnionType({
  name: "ProveBooksResult",
  description: "What came of proving the books.",
  types: () => [ProveBooksSuccess, InvalidInput, IdempotencyKeyReused] as const,
});
