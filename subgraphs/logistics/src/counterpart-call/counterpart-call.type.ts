import { DateTime } from "@baiyun/kit";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { CounterpartCallKind, CounterpartCallState } from "./counterpart-call.entity";

registerEnumType(CounterpartCallKind, {
  name: "CounterpartCallKind",
  description: "What a counterpart is told.",
  valuesConfig: {
    SUBMIT: { description: "A declaration that is new to it: function 9." },
    CHANGE: { description: "What a declaration that it accepted states from now on: function 4." },
    CANCEL: { description: "That a declaration is none any more: function 1." },
    REPLACE: { description: "What a declaration that it did not accept states from now on: function 5." },
    ANNOUNCE: { description: "Parcels that are going to come in at a warehouse." },
    WITHDRAW: { description: "That parcels which a warehouse was told of do not come." },
    PICK: { description: "Parcels that a warehouse is to put together, in one bag." },
    SEND_OUT: { description: "Parcels that a warehouse has put together, and is to send on." },
  },
});
registerEnumType(CounterpartCallState, {
  name: "CounterpartCallState",
  description: "Whether it has arrived.",
  valuesConfig: {
    ASKED: { description: "Not yet: it is on its way, or tried again." },
    DONE: { description: "It has." },
    UNKNOWN: { description: "It may have: the counterpart is asked before it is sent again." },
    FAILED: { description: "It was refused, or tried in vain for long: a person decides." },
  },
});

@ObjectType("CounterpartCall", { description: "One thing that a counterpart is told, and whether it has arrived." })
export class CounterpartCallType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => CounterpartCallKind, { description: "What it is told." })
  kind!: CounterpartCallKind;

  @Field(() => CounterpartCallState, { description: "Whether it has arrived." })
  state!: CounterpartCallState;

  @Field(() => Int, { description: "The version of what it is about." })
  subjectVersion!: number;

  @Field(() => String, { description: "Our own number of it." })
  reference!: string;

  @Field(() => Int, { description: "How often it was tried." })
  attempts!: number;

  @Field(() => DateTime, { description: "When it was to be told first." })
  askedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "When it was tried last; null before." })
  answeredAt!: Date | null;

  @Field(() => String, { nullable: true, description: "What was wrong then; null where nothing was." })
  message!: string | null;
}
