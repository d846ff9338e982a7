import { connectionType, DateTime } from "@baiyun/kit";
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Channel } from "../notification/channel";
import { TemplateStatus } from "./template.entity";

registerEnumType(TemplateStatus, {
  name: "NotificationTemplateStatus",
  description: "Where a version of a template stands.",
  valuesConfig: {
    DRAFT: { description: "Proposed; nobody is written to with it." },
    PUBLISHED: { description: "What people are written to with. It cannot be changed any more." },
    SUPERSEDED: { description: "Replaced by a newer version, and kept as it was." },
  },
});

@ObjectType({ description: "A template worded with sample values." })
export class NotificationPreview {
  @Field(() => String, { description: "The mail's subject, or the entry's title." })
  subject!: string;

  @Field(() => String, { description: "As text, with an empty line between paragraphs." })
  text!: string;

  @Field(() => String, { description: "As a mail's HTML; every value in it is escaped." })
  html!: string;
}

@ObjectType("NotificationTemplate", { description: "The words for an event in one language and channel." })
@Directive('@key(fields: "id")')
export class TemplateType {
  @Field(() => ID, { description: "Names this version." })
  id!: string;

  @Field(() => String, { description: "The event that it is for, such as `order.held`." })
  key!: string;

  @Field(() => Channel, { description: "EMAIL or IN_APP." })
  channel!: Channel;

  @Field(() => String, { description: "As BCP 47 has it, such as `zh-CN`." })
  locale!: string;

  @Field(() => Int, { description: "Counts the versions for one event, channel and locale." })
  number!: number;

  @Field(() => TemplateStatus, { description: "Where this version stands." })
  status!: TemplateStatus;

  @Field(() => String, { description: "A Liquid template; the filter `icu` words plurals, dates and money." })
  subject!: string;

  @Field(() => String, { description: "Likewise, with an empty line between paragraphs." })
  body!: string;

  @Field(() => DateTime, { description: "When it was drafted." })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: "Since when it is used. Null for a draft." })
  publishedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Since when a newer one is used instead." })
  supersededAt!: Date | null;
}

export const TemplateConnection = connectionType("NotificationTemplate", TemplateType);
