import type { MigrationInterface, QueryRunner } from "typeorm";
import { DE } from "./seed/de";
import { EN } from "./seed/en";
import { publishWords, withdrawWords } from "./seed/publish-words";
import type { SeededLanguage } from "./seed/seeded-words";
import { ZH_CN } from "./seed/zh-cn";

const LANGUAGES: readonly SeededLanguage[] = [
  {
    ...EN,
    words: {
      "shop_order.refused": [
        "Order {{ order }} of your shop was refused",
        "Order {{ order }} came in by the channel {{ channel }} and could not be written down. {{ reason }} Put it right in the shop and push it again: what came in is kept for 30 days.",
      ],
    },
  },
  {
    ...ZH_CN,
    words: {
      "shop_order.refused": [
        "您店铺的订单 {{ order }} 被拒绝",
        "通过渠道 {{ channel }} 推送的订单 {{ order }} 未能创建。{{ reason }} 请在店铺中更正后重新推送：推送的内容保留 30 天。",
      ],
    },
  },
  {
    ...DE,
    words: {
      "shop_order.refused": [
        "Auftrag {{ order }} Ihres Shops wurde abgelehnt",
        "Auftrag {{ order }} kam über den Kanal {{ channel }} und konnte nicht angelegt werden. {{ reason }} Berichtigen Sie ihn im Shop und senden Sie ihn erneut: Was ankam, bleibt 30 Tage erhalten.",
      ],
    },
  },
];

/** What a customer is told of an order that its shop pushed and that could not be drafted. */
export class SeedShopOrderRefused implements MigrationInterface {
  name = "SeedShopOrderRefused1797001000001";

  async up(runner: QueryRunner): Promise<void> {
    await publishWords(runner, LANGUAGES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await withdrawWords(runner, ["shop_order.refused"]);
  }
}
