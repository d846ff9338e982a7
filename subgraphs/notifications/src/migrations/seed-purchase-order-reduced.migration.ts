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
      "purchase_order.reduced": [
        "Purchase order {{ reference }} is smaller",
        `Purchase order {{ reference }} wants ${pieces("one {# piece} other {# pieces}")} fewer than before. Please send no more than it says now.`,
      ],
    },
  },
  {
    ...ZH_CN,
    words: {
      "purchase_order.reduced": [
        "采购单 {{ reference }} 已减少",
        `采购单 {{ reference }} 的数量减少了 ${pieces("other {# 件}")}，请按现在的数量发货。`,
      ],
    },
  },
  {
    ...DE,
    words: {
      "purchase_order.reduced": [
        "Bestellung {{ reference }} ist kleiner geworden",
        `Bestellung {{ reference }} umfasst ${pieces("one {# Stück} other {# Stück}")} weniger als zuvor. Bitte senden Sie nicht mehr, als sie jetzt nennt.`,
      ],
    },
  },
];

/** What a supplier is told of a purchase order that wants less than before. */
export class SeedPurchaseOrderReduced implements MigrationInterface {
  name = "SeedPurchaseOrderReduced1795900000051";

  async up(runner: QueryRunner): Promise<void> {
    await publishWords(runner, LANGUAGES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await withdrawWords(runner, ["purchase_order.reduced"]);
  }
}
