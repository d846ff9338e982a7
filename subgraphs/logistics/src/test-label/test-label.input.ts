import { accepted, CountryCode } from "@baiyun/kit";
import { postalAddress } from "@baiyun/kit/addresses";
import { Field, InputType, registerEnumType } from "type-graphql";
import { z } from "zod";
import { LabelFormat } from "../label/label.entity";
import { LabelResolution } from "../label/label.type";
import { TestLabelSample } from "./samples";

registerEnumType(TestLabelSample, {
  name: "TestLabelSample",
  description: "In whose letters the consignee of a test label is written, who is made up.",
  valuesConfig: {
    CHINESE: { description: "Chinese." },
    GERMAN: { description: "Latin, with umlauts." },
    GREEK: { description: "Greek, and the same in Latin letters beside." },
    ARABIC: { description: "Arabic, from right to left." },
  },
});

@InputType({ description: "Whom a test label names. It is printed, and nothing of it is kept." })
export class TestLabelConsigneeInput {
  @Field(() => String, { description: "A name, 1 to 100 characters." })
  name!: string;

  @Field(() => String, { description: "Street and house, 1 to 100 characters." })
  line1!: string;

  @Field(() => String, { nullable: true, description: "What else finds it, up to 100 characters." })
  line2?: string | null;

  @Field(() => String, { description: "1 to 80 characters." })
  city!: string;

  @Field(() => String, { nullable: true, description: "State or province, up to 80 characters." })
  region?: string | null;

  @Field(() => String, { nullable: true, description: "As its country writes it, where that has one." })
  postalCode?: string | null;

  @Field(() => CountryCode, { description: "Where it is." })
  country!: string;

  @Field(() => String, {
    nullable: true,
    description: "Of the country, or with a plus sign and the code of another.",
  })
  phone?: string | null;
}

@InputType({ description: "What a test label looks like." })
export class TestLabelInput {
  @Field(() => LabelFormat, { defaultValue: LabelFormat.PDF, description: "What kind of file." })
  format!: LabelFormat;

  @Field(() => LabelResolution, {
    defaultValue: LabelResolution.DPI_203,
    description: "For which printers; of ZPL alone.",
  })
  resolution!: LabelResolution;

  @Field(() => TestLabelSample, {
    defaultValue: TestLabelSample.GERMAN,
    description: "In which letters, where no `consignee` is stated.",
  })
  sample!: TestLabelSample;

  @Field(() => TestLabelConsigneeInput, {
    nullable: true,
    description: "What to print instead of a sample. What a label cannot show is named.",
  })
  consignee?: TestLabelConsigneeInput | null;
}

const testLabelRules = z.object({
  format: z.enum(LabelFormat),
  resolution: z.enum(LabelResolution),
  sample: z.enum(TestLabelSample),
  consignee: postalAddress.nullish(),
});

/** All faults at once, or what was asked in one spelling. */
export const readTestLabel = (input: TestLabelInput) => accepted(testLabelRules, input);
