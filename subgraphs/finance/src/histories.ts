import { changeHistories } from "@baiyun/kit";
import { UserType } from "./user/user.type";
import { WalletType } from "./wallet/wallet.type";

export const histories = changeHistories(UserType, [
  {
    type: WalletType,
    kind: "Wallet",
    access: ["role:customer_admin", "role:finance", "role:admin"],
    for: "For the customer's admin, finance and admin.",
  },
]);
