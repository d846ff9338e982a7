import { Field, InputType } from "type-graphql";

@InputType({ description: "To prove the books now." })
export class ProveBooksInput {
  @Field(() => String, { description: "The same key gives the first proof again." })
  idempotencyKey!: string;
}
