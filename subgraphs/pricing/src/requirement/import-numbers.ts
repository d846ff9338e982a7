import {
  IOSS_NUMBER,
  isAustralianSeller,
  isCnpj,
  isCpf,
  isEori,
  isHs6,
  isUid,
  isVoec,
  tidyCustomsCode,
} from "@baiyun/kit";
import { RequirementKind } from "./import-requirement.entity";

/** Whether a number, tidied, can be one. */
type Check = (plain: string) => boolean;

const CHECKS: Record<RequirementKind, Check> = {
  [RequirementKind.HS_CODE]: isHs6,
  [RequirementKind.TARIFF_CODE]: (plain) => /^\d{10}$/.test(plain),
  [RequirementKind.IOSS_NUMBER]: (plain) => IOSS_NUMBER.test(plain),
  [RequirementKind.EORI_NUMBER]: isEori,
  [RequirementKind.VOEC_NUMBER]: isVoec,
  [RequirementKind.UID_NUMBER]: isUid,
  [RequirementKind.CONSIGNEE_TAX_ID]: (plain) => isCpf(plain) || isCnpj(plain),
  [RequirementKind.GST_NUMBER]: isAustralianSeller,
};

/** As it is filed: without spaces, points, hyphens and strokes, in capitals; null when it cannot be a number of this kind. */
export function importNumber(kind: RequirementKind, typed: string): string | null {
  if (typed.length > 100) return null;
  const plain = tidyCustomsCode(typed).replaceAll("/", "");
  return CHECKS[kind](plain) ? plain : null;
}
