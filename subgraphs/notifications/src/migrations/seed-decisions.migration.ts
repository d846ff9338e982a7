import type { MigrationInterface, QueryRunner } from "typeorm";
import { DE } from "./seed/de";
import { EN } from "./seed/en";
import { publishWords, withdrawWords } from "./seed/publish-words";
import type { SeededLanguage } from "./seed/seeded-words";
import { ZH_CN } from "./seed/zh-cn";

const KEYS = [
  "shipment.decision_needed",
  "shipment.decision_due_soon",
  "shipment.seized",
  "shipment.exception_overdue",
] as const;

const due = (between: string) => `{{ dueAt | icu: "{value, date, long}${between}{value, time, short}" }}`;
const cause = (refused: string, failed: string) =>
  `{{ cause | icu: "{value, select, REFUSED {${refused}} other {${failed}}}" }}`;
const otherwise = (returned: string, destroyed: string, again: string) =>
  `{{ otherwise | icu: "{value, select, RETURN {${returned}} DESTROY {${destroyed}} other {${again}}}" }}`;

const LANGUAGES: readonly SeededLanguage[] = [
  {
    ...EN,
    words: {
      "shipment.decision_needed": [
        "Order {{ order }}: what becomes of the parcel?",
        `The parcel of order {{ order }} ${cause("was refused", "could not be delivered")}. Please say by ${due(", ")} UTC whether it is delivered again, returned or destroyed; otherwise it is ${otherwise("returned", "destroyed", "delivered again")}.`,
      ],
      "shipment.decision_due_soon": [
        "Order {{ order }}: little time left to decide",
        `Nobody has said yet what becomes of the parcel of order {{ order }}, which ${cause("was refused", "could not be delivered")}. From ${due(", ")} UTC on it is ${otherwise("returned", "destroyed", "delivered again")}.`,
      ],
      "shipment.seized": [
        "Order {{ order }} was seized by customs",
        "Customs took the parcel of order {{ order }} for good. Decide whether it is given up or its loss is claimed.",
      ],
      "shipment.exception_overdue": [
        "{{ kind }} is overdue",
        `An exception of a shipment ({{ kind }}) was to be settled by ${due(", ")} UTC, and is not.`,
      ],
    },
  },
  {
    ...ZH_CN,
    words: {
      "shipment.decision_needed": [
        "订单 {{ order }}：请决定包裹的处理方式",
        `订单 {{ order }} 的包裹${cause("被拒收", "未能投递")}。请在 ${due(" ")}（UTC）之前告知是再次投递、退回还是销毁；否则将${otherwise("退回", "销毁", "再次投递")}。`,
      ],
      "shipment.decision_due_soon": [
        "订单 {{ order }}：决定期限将至",
        `订单 {{ order }} 的包裹${cause("被拒收", "未能投递")}，尚未决定如何处理。自 ${due(" ")}（UTC）起将${otherwise("退回", "销毁", "再次投递")}。`,
      ],
      "shipment.seized": ["订单 {{ order }} 被海关没收", "海关没收了订单 {{ order }} 的包裹。请决定放弃还是索赔。"],
      "shipment.exception_overdue": [
        "{{ kind }} 已逾期",
        `货件异常（{{ kind }}）应于 ${due(" ")}（UTC）之前处理，但尚未处理。`,
      ],
    },
  },
  {
    ...DE,
    words: {
      "shipment.decision_needed": [
        "Auftrag {{ order }}: Was wird aus dem Paket?",
        `Das Paket zu Auftrag {{ order }} ${cause("wurde nicht angenommen", "konnte nicht zugestellt werden")}. Bitte sagen Sie bis ${due(", ")} UTC, ob es erneut zugestellt, zurückgesandt oder vernichtet wird; sonst wird es ${otherwise("zurückgesandt", "vernichtet", "erneut zugestellt")}.`,
      ],
      "shipment.decision_due_soon": [
        "Auftrag {{ order }}: Die Frist läuft bald ab",
        `Was aus dem Paket zu Auftrag {{ order }} wird, ist noch nicht entschieden: Es ${cause("wurde nicht angenommen", "konnte nicht zugestellt werden")}. Ab ${due(", ")} UTC wird es ${otherwise("zurückgesandt", "vernichtet", "erneut zugestellt")}.`,
      ],
      "shipment.seized": [
        "Auftrag {{ order }} wurde vom Zoll eingezogen",
        "Der Zoll hat das Paket zu Auftrag {{ order }} eingezogen. Entscheiden Sie, ob es aufgegeben oder sein Verlust geltend gemacht wird.",
      ],
      "shipment.exception_overdue": [
        "{{ kind }} ist überfällig",
        `Eine Ausnahme einer Sendung ({{ kind }}) war bis ${due(", ")} UTC zu erledigen und ist es nicht.`,
      ],
    },
  },
];

/** What people are told of decisions that are due, and of what was not settled in time. */
export class SeedDecisions implements MigrationInterface {
  name = "SeedDecisions1795900000060";

  async up(runner: QueryRunner): Promise<void> {
    await publishWords(runner, LANGUAGES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await withdrawWords(runner, KEYS);
  }
}
