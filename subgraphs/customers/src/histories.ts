import { changeHistories, type History } from "@baiyun/kit";
import { CustomerType } from "./customer/customer.type";
import { CustomerAddressType } from "./customer-address/customer-address.type";
import { CustomsNumberType } from "./customs-number/customs-number.type";
import { MembershipType } from "./membership/membership.type";
import { User } from "./user/user.entity";
import { UserType } from "./user/user.type";

const HISTORIES: readonly History[] = [
  {
    type: CustomerType,
    kind: "Customer",
    access: ["role:customer_admin", "role:ops", "role:finance", "role:support", "role:pricing", "role:admin"],
    for: "For the customer's admin, ops, finance, support, pricing and admin.",
  },
  {
    type: CustomerAddressType,
    kind: "CustomerAddress",
    access: ["role:customer_admin", "role:ops", "role:admin"],
    for: "For the customer's admin, ops and admin.",
  },
  {
    type: CustomsNumberType,
    kind: "CustomsNumber",
    access: ["role:customer_admin", "role:broker", "role:admin"],
    for: "For the customer's admin, broker and admin.",
  },
  {
    type: MembershipType,
    kind: "Membership",
    access: ["role:customer_admin", "role:support", "role:admin"],
    for: "For the customer's admin, support and admin.",
  },
  {
    type: UserType,
    kind: "User",
    access: ["role:customer_admin", "role:support", "role:admin"],
    for: "For the customer's admin, support and admin.",
  },
];

export const histories = changeHistories(UserType, HISTORIES, (id, { rows }) => rows.one(User, id));
