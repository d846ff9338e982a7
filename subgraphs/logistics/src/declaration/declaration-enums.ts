import { registerEnumType } from "type-graphql";
import { CustomsRegime, DeclarationDirection } from "../customs-rule/customs-rule.entity";
import { RegimeUnknown } from "../customs-rule/regime";
import { Battery, HsVersion } from "../goods/shipment-goods.entity";
import { LodgedBy } from "./declaration.entity";
import { Amendment, Cancellation, CustomsAnswerKind, DeclarationState, Referral } from "./declaration-state";

registerEnumType(DeclarationDirection, {
  name: "DeclarationDirection",
  description: "Which way goods cross the border.",
  valuesConfig: {
    EXPORT: { description: "Out of the country that they leave." },
    IMPORT: { description: "Into the country that they go to." },
  },
});
registerEnumType(CustomsRegime, {
  name: "CustomsRegime",
  description: "The procedure that goods are declared under.",
  valuesConfig: {
    CN_9610: { description: "China, export of parcels to consumers: supervision code 9610." },
    H7: { description: "European Union, import of low value." },
    H1: { description: "European Union, import by the standard declaration." },
    TYPE11: { description: "United States, informal entry." },
    TYPE13: { description: "United States, entry type 13. When it applies is not known here: no rule names it." },
  },
});
registerEnumType(RegimeUnknown, {
  name: "RegimeUnknown",
  description: "Why the rules name no procedure.",
  valuesConfig: {
    NO_RULE: { description: "None that is known here is of this country and worth." },
    TERRITORY_APART: { description: "The territory has rules other than its country's, which are not known here." },
    NO_GOODS: { description: "Nothing is known of the goods." },
    OTHER_CURRENCY: { description: "The goods are valued in another currency than the rule's thresholds." },
    RULES_DIFFER: { description: "Several rules apply and name different ones." },
  },
});
registerEnumType(DeclarationState, {
  name: "DeclarationState",
  description: "Where a declaration stands.",
  valuesConfig: {
    DRAFT: { description: "It is being written." },
    VALIDATED: { description: "Nothing is known to be wrong with it." },
    SUBMITTED: { description: "It is handed in; the office has not answered." },
    ACCEPTED: { description: "The office took it and decides on the goods." },
    REJECTED: { description: "The office did not take it: its correction is the next version." },
    HELD_DOCS: { description: "The office wants documents." },
    HELD_EXAM: { description: "The office examines the goods." },
    RELEASED: { description: "The office let the goods go." },
    SEIZED: { description: "The office took the goods for good." },
    WITHDRAWN: { description: "Its shipment was cancelled, and no office has it, or the office cancelled it." },
  },
});
registerEnumType(CustomsAnswerKind, {
  name: "CustomsAnswerKind",
  description: "What an office says of what was handed in.",
  valuesConfig: {
    ACCEPTED: { description: "It takes it, and gives it its number (MRN)." },
    REJECTED: { description: "It does not take it." },
    HELD_DOCS: { description: "It wants documents." },
    HELD_EXAM: { description: "It examines the goods." },
    RELEASED: { description: "It lets the goods go." },
    SEIZED: { description: "It takes the goods for good." },
    CANCELLED: { description: "It cancelled it, as it was asked to." },
    CANCEL_REFUSED: { description: "It does not cancel it." },
    AMENDED: { description: "It takes what it was asked to take instead, which is the present version from now on." },
    AMENDMENT_REFUSED: { description: "It does not take that: what it had stands." },
  },
});
registerEnumType(Cancellation, {
  name: "CustomsCancellation",
  description: "Whether an office was told that what it has is wanted no more, and what it made of that.",
  valuesConfig: {
    ASKED: { description: "It was told, or is to be: it has not answered." },
    DONE: { description: "It cancelled it." },
    REFUSED: { description: "It did not: a broker settles it there." },
  },
});
registerEnumType(Amendment, {
  name: "CustomsAmendment",
  description:
    "Whether an office was asked to take something else instead of what it accepted, and what it made of that.",
  valuesConfig: {
    ASKED: { description: "It was asked, or is to be: it has not answered, and what it accepted stands." },
    DONE: { description: "It took it." },
    REFUSED: { description: "It did not, or cancelled the whole: what it accepted was all that it took." },
  },
});
registerEnumType(Referral, {
  name: "CustomsReferral",
  description: "What an office says before goods are loaded.",
  valuesConfig: {
    RFI: { description: "Request for information: it wants to know more." },
    RFS: { description: "Request for screening: it wants them screened." },
    DNL: { description: "Do not load." },
    CLEARED: { description: "They may be loaded." },
  },
});
registerEnumType(Battery, {
  name: "Battery",
  description: "Packing instruction of lithium-ion batteries in an article.",
  valuesConfig: {
    NONE: { description: "There are none." },
    PI965: { description: "Batteries alone, such as power banks." },
    PI966: { description: "Packed with equipment." },
    PI967: { description: "Contained in equipment." },
  },
});
registerEnumType(HsVersion, {
  name: "HsVersion",
  description: "Edition of the Harmonized System.",
  valuesConfig: {
    HS2022: { description: "In force until the end of 2027." },
    HS2028: { description: "In force from 2028. Its codes are not known here yet, so they are not checked." },
  },
});
registerEnumType(LodgedBy, {
  name: "LodgedBy",
  description: "How what is submitted comes to the office.",
  valuesConfig: {
    HAND: { description: "A broker hands it in and writes down the answer." },
    WIRE: {
      description: "It is sent to the office, whose answers come by themselves; a broker may write them down too.",
    },
  },
});
