import { connectionType } from "@baiyun/kit";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { CustomsNumberKind } from "./customs-number.entity";

/** Whether what is kept encrypted can be read. */
export enum SealState {
  READABLE = "READABLE",
  ERASED = "ERASED",
  UNREADABLE = "UNREADABLE",
}

registerEnumType(CustomsNumberKind, {
  name: "CustomsNumberKind",
  description: "What customs knows a company by.",
  valuesConfig: {
    EORI: { description: "As whoever imports or exports, of one country for all of its customs union." },
    IOSS: { description: "As a seller who pays the EU's VAT on goods up to €150 himself." },
    VOEC: { description: "As a seller who pays Norway's VAT on low-value goods himself: seven digits." },
    GST: { description: "As a seller who pays Australia's tax on low-value goods himself: an ABN or ARN." },
    UID: { description: "As a company that Switzerland's tax office has registered: CHE and nine digits." },
  },
});
registerEnumType(SealState, {
  name: "SealState",
  description: "Whether what is kept encrypted can be read.",
  valuesConfig: {
    READABLE: { description: "By those who may." },
    ERASED: { description: "Its key was deleted: by nobody any more." },
    UNREADABLE: { description: "Its key or itself is damaged: by nobody, until whoever runs the servers finds why." },
  },
});

@ObjectType("CustomsNumber", { description: "A number that customs knows a customer by." })
export class CustomsNumberType {
  @Field(() => ID, { description: "Names the number in a change." })
  id!: string;

  @Field(() => CustomsNumberKind, { description: "What it is for." })
  kind!: CustomsNumberKind;

  @Field(() => Boolean, { description: "Of the IOSS numbers, the one for orders that name none." })
  isDefault!: boolean;

  @Field(() => String, { description: "The first day it is good for, `YYYY-MM-DD`." })
  validFrom!: string;

  @Field(() => String, { nullable: true, description: "The last day, `YYYY-MM-DD`; null while none is known." })
  validTo!: string | null;

  @Field(() => Int, { description: "Pass it with a change, so that nobody's newer change is overwritten." })
  version!: number;

  @Field(() => Date, { description: "When it was given." })
  createdAt!: Date;
}

export const CustomsNumberConnection = connectionType("CustomsNumber", CustomsNumberType);
