import type { MigrationInterface, QueryRunner } from "typeorm";
import { DE } from "./seed/de";
import { EN } from "./seed/en";
import { publishWords, withdrawWords } from "./seed/publish-words";
import type { SeededLanguage } from "./seed/seeded-words";
import { ZH_CN } from "./seed/zh-cn";

const pieces = (words: string) => `{{ pieces | icu: "{value, plural, ${words}}" }}`;

const LANGUAGES: readonly SeededLanguage[] = [
  {
    ...EN,
    words: {
      "purchase_order.line_closed_short": [
        "Pieces of order {{ order }} do not come",
        `A supplier will not send ${pieces("one {# piece} other {# pieces}")} of {{ sku }} that it had promised for order {{ order }}. Our operations look after it; change or cancel the order where you do not want to wait for them.`,
      ],
      "purchase_order.line_reopened": [
        "Pieces of order {{ order }} come after all",
        `A supplier sends ${pieces("one {# piece} other {# pieces}")} of {{ sku }} for order {{ order }} after all.`,
      ],
    },
  },
  {
    ...ZH_CN,
    words: {
      "purchase_order.line_closed_short": [
        "订单 {{ order }} 有货品不再发出",
        `供应商原已承诺的 {{ sku }} 有${pieces("other { # 件}")}不再发出（订单 {{ order }}）。我方运营正在处理；如不愿等待，请修改或取消订单。`,
      ],
      "purchase_order.line_reopened": [
        "订单 {{ order }} 的货品恢复发货",
        `供应商将照常发出订单 {{ order }} 的 {{ sku }}，共${pieces("other { # 件}")}。`,
      ],
    },
  },
  {
    ...DE,
    words: {
      "purchase_order.line_closed_short": [
        "Stücke der Bestellung {{ order }} kommen nicht",
        `Ein Lieferant sendet ${pieces("one {# Stück} other {# Stück}")} von {{ sku }} nicht, die er für die Bestellung {{ order }} zugesagt hatte. Unser Betrieb kümmert sich darum; ändern oder stornieren Sie die Bestellung, wenn Sie nicht darauf warten wollen.`,
      ],
      "purchase_order.line_reopened": [
        "Stücke der Bestellung {{ order }} kommen doch",
        `Ein Lieferant sendet ${pieces("one {# Stück} other {# Stück}")} von {{ sku }} für die Bestellung {{ order }} nun doch.`,
      ],
    },
  },
];

/** What a customer is told of pieces that its supplier had promised and does not send, or sends after all. */
export class SeedPurchaseOrderLines implements MigrationInterface {
  name = "SeedPurchaseOrderLines1797003000002";

  async up(runner: QueryRunner): Promise<void> {
    await publishWords(runner, LANGUAGES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await withdrawWords(runner, ["purchase_order.line_closed_short", "purchase_order.line_reopened"]);
  }
}
