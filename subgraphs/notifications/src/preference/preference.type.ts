import { connectionType, type Role } from "@baiyun/kit";
import { Directive, Field, ObjectType } from "type-graphql";
import { Channel } from "../notification/channel";
import { Category } from "../notified-event/category";
import { RoleName } from "../notified-event/notified-event.type";

@ObjectType("NotificationEventPreference", { description: "Whether a person hears of one event by a channel." })
export class EventPreferenceType {
  @Field(() => String, { description: "Which event, such as `order.held`." })
  key!: string;

  @Field(() => Boolean, { nullable: true, description: "What is chosen for it alone; null where nothing is." })
  enabled!: boolean | null;

  @Field(() => Boolean, {
    description: "What comes of all choices: whether the person hears of it so, if of its tenant and role.",
  })
  isHeard!: boolean;
}

@ObjectType("NotificationPreference", { description: "Whether a person hears of a category by a channel." })
export class NotificationPreferenceType {
  @Field(() => Category, { description: "What it is about." })
  category!: Category;

  @Field(() => Channel, { description: "By what." })
  channel!: Channel;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: everything. False: nothing. Null: nobody has chosen, so what `usually` names.",
  })
  enabled!: boolean | null;

  @Field(() => Boolean, { description: "Whether it is one that cannot be switched." })
  isLocked!: boolean;

  @Field(() => [String], { description: "The events that come so unless it is switched off, such as `order.held`." })
  usually!: string[];

  @Field(() => [EventPreferenceType], { description: "Every event of the category." })
  @Directive("@listSize(assumedSize: 10)")
  events!: EventPreferenceType[];
}

@ObjectType("MemberNotificationPreferences", { description: "What a member of a customer hears of." })
export class MemberPreferencesType {
  id!: string;

  @Field(() => RoleName, { description: "What the member may do, which decides what there is to hear of." })
  role!: Role;
}

export const MemberPreferencesConnection = connectionType("MemberNotificationPreferences", MemberPreferencesType);
