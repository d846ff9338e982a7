import type { MigrationInterface, QueryRunner } from "typeorm";
import { DE } from "./seed/de";
import { EN } from "./seed/en";
import { publishWords, withdrawWords } from "./seed/publish-words";
import type { SeededLanguage } from "./seed/seeded-words";
import { ZH_CN } from "./seed/zh-cn";

const at = (between: string) => `{{ provedAt | icu: "{value, date, long}${between}{value, time, short}" }}`;
const count = (one: string, other: string) => `{{ faults | icu: "{value, plural, one {${one}} other {${other}}}" }}`;

const LANGUAGES: readonly SeededLanguage[] = [
  {
    ...EN,
    words: {
      "books.unproved": [
        "The books do not hold",
        `The proof of the books of ${at(", ")} UTC found ${count("# fault", "# faults")}. The last proof names them; nothing was changed.`,
      ],
    },
  },
  {
    ...ZH_CN,
    words: {
      "books.unproved": [
        "账目核对未通过",
        `${at(" ")}（UTC）的账目核对发现 ${count("# 处错误", "# 处错误")}。详情见最近一次核对结果；账目未作任何更改。`,
      ],
    },
  },
  {
    ...DE,
    words: {
      "books.unproved": [
        "Die Bücher stimmen nicht",
        `Die Prüfung der Bücher vom ${at(", ")} UTC hat ${count("# Fehler", "# Fehler")} gefunden. Die letzte Prüfung nennt sie; geändert wurde nichts.`,
      ],
    },
  },
];

const LOCKED = "preference_locked_event_of_books";

/** Who keeps the books is told when they do not hold, whether they like to or not. */
export class SeedBooksUnproved implements MigrationInterface {
  name = "SeedBooksUnproved1796700000002";

  async up(runner: QueryRunner): Promise<void> {
    await publishWords(runner, LANGUAGES);
    await runner.query(`ALTER TABLE preference ADD CONSTRAINT ${LOCKED} CHECK (category <> 'books.unproved')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE preference DROP CONSTRAINT ${LOCKED}`);
    await withdrawWords(runner, ["books.unproved"]);
  }
}
