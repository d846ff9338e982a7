import { connectionType, DateTime } from "@baiyun/kit";
import { Directive, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { InterceptAction, InterceptStatus } from "./intercept.entity";

registerEnumType(InterceptAction, {
  name: "InterceptAction",
  description: "What is to be done with a parcel that is taken out.",
  valuesConfig: {
    RETURN_TO_CUSTOMER: { description: "It goes back to our customer." },
    DESTROY: { description: "It is destroyed." },
    CHANGE_ADDRESS: {
      description: "It goes to another address. Refused once there is a label, on which the address stands.",
    },
  },
});
registerEnumType(InterceptStatus, {
  name: "InterceptStatus",
  description: "How far an intercept has come.",
  valuesConfig: {
    REQUESTED: { description: "Our warehouse looks for the parcel, which is not bagged meanwhile." },
    DONE: { description: "The parcel was taken out, and its shipment is CANCELLED." },
    REFUSED: { description: "The parcel goes on." },
  },
});

@ObjectType("Intercept", { description: "That somebody wants a parcel taken out before it is bagged." })
@Directive('@key(fields: "id")')
export class InterceptType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => InterceptAction, { description: "What is to be done with it." })
  action!: InterceptAction;

  @Field(() => InterceptStatus, { description: "How far it has come." })
  status!: InterceptStatus;

  @Field(() => String, { description: "Why it is wanted." })
  reason!: string;

  @Field(() => String, { nullable: true, description: "What was done, or why it was not; null while it waits." })
  answer!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it was done or refused; null while it waits." })
  settledAt!: Date | null;

  @Field(() => DateTime, { description: "When it was asked for." })
  createdAt!: Date;
}

export const InterceptConnection = connectionType("Intercept", InterceptType);
