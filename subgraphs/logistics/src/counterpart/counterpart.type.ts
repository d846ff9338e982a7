import { CountryCode, DateTime } from "@baiyun/kit";
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { CustomsRegime } from "../customs-rule/customs-rule.entity";
import { CounterpartMode } from "./counterpart.entity";
import { CounterpartKind } from "./counterpart-adapter";

registerEnumType(CounterpartKind, {
  name: "CounterpartKind",
  description: "In which wire form a counterpart is spoken to.",
  valuesConfig: {
    CUSTOMS_EDIFACT: {
      description:
        "Customs by EDIFACT D.96B: CUSDEC out, CUSRES in. How messages come to an office is not verified with any.",
    },
    YJT: { description: "A warehouse by YJT's app, asked for what came in. Its fields are not verified." },
  },
});
registerEnumType(CounterpartMode, {
  name: "CounterpartMode",
  description: "Whether a counterpart itself is spoken to.",
  valuesConfig: {
    SANDBOX: { description: "Our sandbox answers: nothing is declared to anybody." },
    LIVE: { description: "The counterpart answers." },
  },
});

@ObjectType({ description: "How a counterpart has fared. What nobody has asked is unknown." })
export class CounterpartHealth {
  @Field(() => DateTime, { nullable: true, description: "When it last took what it was sent; null: never yet." })
  lastSuccessAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When a call last came to nothing; null: never yet." })
  lastFailureAt!: Date | null;

  @Field(() => String, { nullable: true, description: "What was wrong then." })
  lastFailure!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it last sent something by itself; null: never yet." })
  lastHeardAt!: Date | null;

  @Field(() => Int, { description: "What was sent in the last 24 hours." })
  calls!: number;

  @Field(() => Int, { description: "Of these, what failed, or nobody knows whether it arrived." })
  failures!: number;

  @Field(() => Int, { description: "What waits to be sent, or to be asked about." })
  waiting!: number;
}

@ObjectType("Counterpart", {
  description:
    "A customs office or a warehouse that we exchange messages with, and by which credentials. They are shown to nobody.",
})
@Directive('@key(fields: "id")')
export class CounterpartType {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "Our own short name of it." })
  code!: string;

  @Field(() => CounterpartKind, { description: "In which wire form it is spoken to." })
  kind!: CounterpartKind;

  @Field(() => CounterpartMode, { description: "Whether it is itself spoken to." })
  mode!: CounterpartMode;

  @Field(() => String, { nullable: true, description: "Where it is reached; null in the sandbox." })
  baseUrl!: string | null;

  @Field(() => [String], { description: "What of credentials is set; never what they are." })
  credentialFields!: string[];

  @Field(() => CountryCode, { nullable: true, description: "Of an office: whose customs it is." })
  country!: string | null;

  @Field(() => String, { nullable: true, description: "The one office that it is; null for all of its country." })
  office!: string | null;

  @Field(() => [CustomsRegime], { description: "The procedures that it takes; all, when there are none." })
  regimes!: CustomsRegime[];

  @Field(() => String, { nullable: true, description: "Of a warehouse: which of ours it works." })
  warehouseCode!: string | null;

  @Field(() => String, { description: "IANA name: by what clock it writes times." })
  timeZone!: string;

  @Field(() => Boolean, { description: "Nothing more is sent to one that is not." })
  isActive!: boolean;

  @Field(() => Int, { description: "Goes up with each change; state it when you change it." })
  version!: number;
}
