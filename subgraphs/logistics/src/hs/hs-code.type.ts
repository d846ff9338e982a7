import { Field, ObjectType } from "type-graphql";

@ObjectType("HsCode", { description: "A chapter, heading or subheading of the Harmonized System." })
export class HsCodeType {
  @Field(() => String, { description: "Two, four or six digits." })
  code!: string;

  @Field(() => String, { description: "What goods it is of, in English." })
  description!: string;
}

@ObjectType({ description: "What a search of the Harmonized System found." })
export class HsCodeSearch {
  @Field(() => Boolean, {
    description: "Whether this edition is known here. Of one that is not, codes are not checked and none are found.",
  })
  isKnown!: boolean;

  @Field(() => [HsCodeType], { description: "In the order of the codes." })
  codes!: HsCodeType[];
}
