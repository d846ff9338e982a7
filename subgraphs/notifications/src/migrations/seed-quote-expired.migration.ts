import type { MigrationInterface, QueryRunner } from "typeorm";
import { DE } from "./seed/de";
import { EN } from "./seed/en";
import { publishWords, withdrawWords } from "./seed/publish-words";
import type { SeededLanguage } from "./seed/seeded-words";
import { ZH_CN } from "./seed/zh-cn";

const ended = (between: string) => `{{ expiresAt | icu: "{value, date, long}${between}{value, time, short}" }}`;

const LANGUAGES: readonly SeededLanguage[] = [
  {
    ...EN,
    words: {
      "quote.expired": [
        "The quote for order {{ order }} has ended",
        `The quote for order {{ order }} ended on ${ended(", ")} UTC without having been accepted. Edit the order and submit it again for a new one.`,
      ],
    },
  },
  {
    ...ZH_CN,
    words: {
      "quote.expired": [
        "订单 {{ order }} 的报价已过期",
        `订单 {{ order }} 的报价已于 ${ended(" ")}（UTC）过期，未被接受。请编辑订单并重新提交，以获取新的报价。`,
      ],
    },
  },
  {
    ...DE,
    words: {
      "quote.expired": [
        "Das Angebot für Auftrag {{ order }} ist abgelaufen",
        `Das Angebot für Auftrag {{ order }} wurde bis ${ended(", ")} UTC nicht angenommen und ist abgelaufen. Für ein neues bearbeiten Sie den Auftrag und reichen ihn erneut ein.`,
      ],
    },
  },
];

/** What a customer is told of an offer that ended. */
export class SeedQuoteExpired implements MigrationInterface {
  name = "SeedQuoteExpired1795900000050";

  async up(runner: QueryRunner): Promise<void> {
    await publishWords(runner, LANGUAGES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await withdrawWords(runner, ["quote.expired"]);
  }
}
