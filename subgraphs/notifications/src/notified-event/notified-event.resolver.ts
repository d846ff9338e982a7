import { Access } from "@baiyun/kit";
import { Directive, Query, Resolver } from "type-graphql";
import { DRAFTS_TEMPLATES } from "../access";
import { NotifiedEventType } from "./notified-event.type";
import { NOTIFIED_EVENTS } from "./notified-events";

@Resolver(() => NotifiedEventType)
export class NotifiedEventResolver {
  @Query(() => [NotifiedEventType], {
    nullable: true,
    description: "Everything that people hear of from us, and who does. For our support and admin.",
  })
  @Access(...DRAFTS_TEMPLATES)
  @Directive("@listSize(assumedSize: 40)")
  notifiedEvents(): NotifiedEventType[] {
    return [...NOTIFIED_EVENTS.values()];
  }
}
