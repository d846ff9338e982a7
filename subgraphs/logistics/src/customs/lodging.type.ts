import { DateTime, IdempotencyKeyReused, InvalidInput, UserError } from "@baiyun/kit";
import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { z } from "zod";
import type { CounterpartCall } from "../counterpart-call/counterpart-call.entity";
import { CounterpartCallType } from "../counterpart-call/counterpart-call.type";
import { DeclarationNotFound } from "../declaration/declaration.result";
import { CustomsStep } from "./next-step";

registerEnumType(CustomsStep, {
  name: "CustomsStep",
  description: "What somebody does next about a declaration, or what it waits for.",
  valuesConfig: {
    VALIDATE: { description: "It is a draft: look through it." },
    SUBMIT: { description: "Nothing is known to be wrong: hand it in." },
    HAND_IN: { description: "No office is reached: bring it there, and write down the answer." },
    AWAIT_SENDING: { description: "It is on its way to the office, or the office is asked whether it has it." },
    SEND_AGAIN: { description: "The office did not take it, or was tried in vain: send it again, or bring it there." },
    AWAIT_ANSWER: { description: "The office has it, and has not answered." },
    AWAIT_DECISION: { description: "The office accepted it, and decides on the goods." },
    CORRECT: { description: "The office rejected it: correct it." },
    SUPPLY_DOCUMENTS: { description: "The office wants documents." },
    AWAIT_EXAMINATION: { description: "The office examines the goods." },
    ANSWER_REFERRAL: { description: "The office wants information or screening before loading." },
    OFFLOAD: { description: "The office forbids to load it: take it off its flight." },
    AWAIT_CANCELLATION: { description: "The office was told to cancel it, and has not answered." },
    CANCEL_BY_HAND: {
      description:
        "It is wanted no more, and its office is not reached or does not cancel it: settle it there, and write down the answer.",
    },
    AWAIT_AMENDMENT: { description: "The office was asked to take something else instead, and has not answered." },
    AMEND_BY_HAND: {
      description:
        "Something else is to be declared instead, and its office is not reached: bring it there, and write down the answer.",
    },
    NOTHING: { description: "Nothing is left to do." },
  },
});

@ObjectType("CustomsNextStep", { description: "What somebody does next about a declaration, and since when." })
export class NextStepType {
  @Field(() => CustomsStep, { description: "What, or what it waits for." })
  step!: CustomsStep;

  @Field(() => DateTime, { description: "Since when." })
  since!: Date;
}

@InputType({ description: "What to send to its office again." })
export class SendDeclarationAgainInput {
  @Field(() => String, { description: "The same key with the same input acts once." })
  idempotencyKey!: string;

  @Field(() => ID, { description: "Of the declaration, or of one for several shipments." })
  declarationId!: string;
}

export const sendDeclarationAgainRules = z.object({ declarationId: z.string() });

@ObjectType({ implements: UserError, description: "Nothing of it waits to be sent again." })
export class NothingToSend extends UserError {
  override message = "Nothing of it waits to be sent again.";
}

@ObjectType({
  description: "It is on its way, under the reference that it had: the office is asked first where it may have it.",
})
export class SendDeclarationAgainSuccess {
  @Field(() => CounterpartCallType, { description: "What is sent." })
  call: CounterpartCall;

  constructor(call: CounterpartCall) {
    this.call = call;
  }
}

export const SendDeclarationAgainResult = createUnionType({
  name: "SendDeclarationAgainResult",
  description: "What came of it.",
  types: () =>
    [SendDeclarationAgainSuccess, DeclarationNotFound, NothingToSend, InvalidInput, IdempotencyKeyReused] as const,
});
