import type { MigrationInterface, QueryRunner } from "typeorm";
import { DE } from "./seed/de";
import { EN } from "./seed/en";
import { publishWords, withdrawWords } from "./seed/publish-words";
import type { SeededLanguage } from "./seed/seeded-words";
import { ZH_CN } from "./seed/zh-cn";

const [DUE_SOON, LATE] = ["monthly_declaration.due_soon", "monthly_declaration.late"] as const;
const at = (between: string) => `{{ dueAt | icu: "{value, date, long}${between}{value, time, short}" }}`;

const LANGUAGES: readonly SeededLanguage[] = [
  {
    ...EN,
    words: {
      [DUE_SOON]: [
        "The 9610 declaration of {{ month }} is due soon",
        `Declaration {{ lrn }} of the lists of {{ month }} is not handed in. It is late from ${at(", ")} UTC.`,
      ],
      [LATE]: [
        "The 9610 declaration of {{ month }} is late",
        `Declaration {{ lrn }} of the lists of {{ month }} is not handed in, and was due by ${at(", ")} UTC.`,
      ],
    },
  },
  {
    ...ZH_CN,
    words: {
      [DUE_SOON]: [
        "{{ month }} 的 9610 汇总申报即将到期",
        `{{ month }} 清单的汇总申报 {{ lrn }} 尚未提交，${at(" ")}（UTC）起视为逾期。`,
      ],
      [LATE]: [
        "{{ month }} 的 9610 汇总申报已逾期",
        `{{ month }} 清单的汇总申报 {{ lrn }} 尚未提交，应于 ${at(" ")}（UTC）前提交。`,
      ],
    },
  },
  {
    ...DE,
    words: {
      [DUE_SOON]: [
        "Die 9610-Anmeldung für {{ month }} ist bald fällig",
        `Die Anmeldung {{ lrn }} der Listen von {{ month }} ist nicht abgegeben. Ab dem ${at(", ")} UTC ist sie verspätet.`,
      ],
      [LATE]: [
        "Die 9610-Anmeldung für {{ month }} ist verspätet",
        `Die Anmeldung {{ lrn }} der Listen von {{ month }} ist nicht abgegeben; sie war bis zum ${at(", ")} UTC fällig.`,
      ],
    },
  },
];

/** Our brokers are told when a month's lists are to be declared, and when that is late. */
export class SeedMonthlyDeclarations implements MigrationInterface {
  name = "SeedMonthlyDeclarations1796900005001";

  async up(runner: QueryRunner): Promise<void> {
    await publishWords(runner, LANGUAGES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await withdrawWords(runner, [DUE_SOON, LATE]);
  }
}
