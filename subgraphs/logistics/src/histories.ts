import { changeHistories } from "@baiyun/kit";
import { HANDLES_PARCELS } from "./access";
import { CarrierAccountType } from "./carrier-account/carrier-account.type";
import { UserType } from "./user/user.type";

export const histories = changeHistories(UserType, [
  { type: CarrierAccountType, kind: "CarrierAccount", access: HANDLES_PARCELS, for: "For ops and admin." },
]);
