import { ROLES, type Role } from "@baiyun/kit";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Channel } from "../notification/channel";
import { Category } from "./category";
import type { VariableKind } from "./notified-events";

/** The kit's roles, by their names in the schema. */
export const RoleName = Object.fromEntries(ROLES.map((role) => [role.toUpperCase(), role])) as Record<string, Role>;

// As the customers domain declares it, word for word: composition compares the two.
registerEnumType(RoleName, {
  name: "Role",
  description: "What a person may do; each tenant's people hold the roles of its kind.",
  valuesConfig: {
    CUSTOMER_ADMIN: { description: "Orders for a customer, and governs its people." },
    CUSTOMER_MEMBER: { description: "Orders for a customer." },
    SUPPLIER: { description: "Delivers for a supplier." },
    OPS: { description: "Our operations: customers, orders, shipments and labels." },
    BROKER: { description: "Our customs broker: declarations and customs values." },
    FINANCE: { description: "Our finance: ledger, invoices, cost and margin." },
    SUPPORT: { description: "Our support: reads, and helps." },
    PRICING: { description: "Our pricing: rate cards, cost and margin." },
    ADMIN: { description: "Governs our own people and configuration." },
  },
});

export const TemplateVariableKind: Readonly<Record<VariableKind, VariableKind>> = {
  TEXT: "TEXT",
  NUMBER: "NUMBER",
  MONEY: "MONEY",
  DATE: "DATE",
  INSTANT: "INSTANT",
};
registerEnumType(TemplateVariableKind, {
  name: "TemplateVariableKind",
  description: "How a template words a value, by its filter `icu`.",
  valuesConfig: {
    TEXT: { description: "As it stands." },
    NUMBER: { description: 'A whole number: `icu: "{value, plural, one {# line} other {# lines}}"`.' },
    MONEY: { description: 'An amount in its currency: `icu: "{value, number, money}"`.' },
    DATE: { description: 'A day: `icu: "{value, date, long}"`.' },
    INSTANT: { description: 'An instant, in UTC: `icu: "{value, date, long} {value, time, short}"`.' },
  },
});

@ObjectType({ description: "A value that an event's templates may show." })
export class TemplateVariable {
  @Field(() => String, { description: "What templates call it." })
  name!: string;

  @Field(() => TemplateVariableKind, { description: "How it is worded." })
  kind!: VariableKind;
}

@ObjectType("NotifiedEvent", { description: "Something that people hear of from us." })
export class NotifiedEventType {
  @Field(() => String, { description: "Its name, such as `order.held`." })
  key!: string;

  @Field(() => Category, { description: "By which people switch it on and off." })
  category!: Category;

  @Field(() => [RoleName], { description: "Who of the tenant that it is about hears of it." })
  roles!: readonly Role[];

  @Field(() => [RoleName], { description: "Who of our own staff hears of it." })
  staff!: readonly Role[];

  @Field(() => [Channel], { description: "By what, unless a person has chosen otherwise." })
  channels!: readonly Channel[];

  @Field(() => [TemplateVariable], { description: "What its templates may show." })
  variables!: readonly TemplateVariable[];
}
