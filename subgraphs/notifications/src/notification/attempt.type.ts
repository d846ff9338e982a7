import { DateTime } from "@baiyun/kit";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import type { Sent } from "../mail/post";

const AttemptOutcome: Readonly<Record<Sent["outcome"], Sent["outcome"]>> = {
  ACCEPTED: "ACCEPTED",
  PUT_OFF: "PUT_OFF",
  REFUSED: "REFUSED",
  NO_SUCH_ADDRESS: "NO_SUCH_ADDRESS",
};
registerEnumType(AttemptOutcome, {
  name: "NotificationAttemptOutcome",
  description: "What became of one try to send a mail.",
  valuesConfig: {
    ACCEPTED: { description: "The mail server took it." },
    PUT_OFF: { description: "The server was busy or could not be reached: it is tried again." },
    REFUSED: { description: "The server does not want it, for good." },
    NO_SUCH_ADDRESS: { description: "The server knows nobody by the address." },
  },
});

@ObjectType("NotificationAttempt", { description: "One try to send a mail." })
export class AttemptType {
  @Field(() => Int, { description: "1 for the first." })
  number!: number;

  @Field(() => AttemptOutcome, { description: "What became of it." })
  outcome!: Sent["outcome"];

  @Field(() => Int, { nullable: true, description: "The mail server's code. Null where it gave none." })
  code!: number | null;

  @Field(() => String, { description: "What the server said, without addresses." })
  said!: string;

  @Field(() => DateTime, { description: "When." })
  at!: Date;
}
