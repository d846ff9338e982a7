import type { MigrationInterface, QueryRunner } from "typeorm";
import { DE } from "./seed/de";
import { EN } from "./seed/en";
import { publishWords, withdrawWords } from "./seed/publish-words";
import type { SeededLanguage } from "./seed/seeded-words";
import { ZH_CN } from "./seed/zh-cn";

const why = (gone: string, failing: string) =>
  `{{ cause | icu: "{value, select, GONE {${gone}} other {${failing}}}" }}`;

const LANGUAGES: readonly SeededLanguage[] = [
  {
    ...EN,
    words: {
      "webhook.disabled": [
        "Your webhooks to {{ host }} are switched off",
        `The endpoint at {{ host }} ${why("said that it is gone", "took nothing for five days")}, so nothing is sent there any more. Once it answers, switch it on again: what it missed is kept for 30 days and can be sent.`,
      ],
    },
  },
  {
    ...ZH_CN,
    words: {
      "webhook.disabled": [
        "发往 {{ host }} 的 Webhook 已停用",
        `{{ host }} 的接收端${why("表示已不存在", "已连续五天无法接收")}，因此我们已停止发送。恢复后请重新启用：错过的消息保留 30 天，可以补发。`,
      ],
    },
  },
  {
    ...DE,
    words: {
      "webhook.disabled": [
        "Ihre Webhooks an {{ host }} sind abgeschaltet",
        `Der Empfänger unter {{ host }} ${why("meldet, dass es ihn nicht mehr gibt", "hat fünf Tage lang nichts angenommen")}; es wird nichts mehr dorthin gesendet. Schalten Sie ihn wieder ein, sobald er antwortet: Was ihm entging, bleibt 30 Tage erhalten und kann nachgesendet werden.`,
      ],
    },
  },
];

const LOCKED = "preference_locked_event_of_webhooks";

/** Who has an endpoint that is switched off by itself is told, whether they like to or not. */
export class SeedWebhookDisabled implements MigrationInterface {
  name = "SeedWebhookDisabled1796300000003";

  async up(runner: QueryRunner): Promise<void> {
    await publishWords(runner, LANGUAGES);
    await runner.query(`ALTER TABLE preference ADD CONSTRAINT ${LOCKED} CHECK (category <> 'webhook.disabled')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE preference DROP CONSTRAINT ${LOCKED}`);
    await withdrawWords(runner, ["webhook.disabled"]);
  }
}
