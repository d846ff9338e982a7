import { text } from "@baiyun/kit";
import { Field, ID, InputType } from "type-graphql";
import { z } from "zod";

const KEY = "The same key with the same input acts once.";
const REASON = "What it is needed for, in 1 to 200 characters, without personal data: it is kept.";

@InputType({ description: "Whose address and telephone number to show, and why." })
export class RevealPersonInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Who." })
  userId!: string;

  @Field(() => String, { description: REASON })
  reason!: string;
}

export const wantedPerson = z.object({ userId: z.string(), reason: text(200) });
export type WantedPerson = z.infer<typeof wantedPerson>;

@InputType({ description: "Which document to look at, and why." })
export class RevealKycDocumentInput {
  @Field(() => String, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which." })
  documentId!: string;

  @Field(() => String, { description: REASON })
  reason!: string;
}

export const wantedDocument = z.object({ documentId: z.string(), reason: text(200) });
export type WantedDocument = z.infer<typeof wantedDocument>;
