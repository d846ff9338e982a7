import { changeHistories } from "@baiyun/kit";
import { PRICING } from "./access";
import { RateCardType } from "./rate-card/rate-card.type";
import { RateCardVersionType } from "./rate-card/rate-card-version.type";
import { RegulatoryRuleType } from "./regulation/regulatory-rule.type";
import { UserType } from "./user/user.type";

const KEEPERS = { access: PRICING, for: "For pricing and admin." };

export const histories = changeHistories(UserType, [
  { type: RateCardType, kind: "RateCard", ...KEEPERS },
  { type: RateCardVersionType, kind: "RateCardVersion", ...KEEPERS },
  { type: RegulatoryRuleType, kind: "RegulatoryRule", ...KEEPERS },
]);
