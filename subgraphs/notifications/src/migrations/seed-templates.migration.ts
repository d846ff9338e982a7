import { newId } from "@baiyun/kit";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { DE } from "./seed/de";
import { EN } from "./seed/en";
import type { SeededLanguage } from "./seed/seeded-words";
import { ZH_CN } from "./seed/zh-cn";

/** A mail alone can say whether an address takes mail. */
const BY_MAIL_ALONE = "address.confirmation";

/** The first published version of the words for every event. */
export class SeedTemplates implements MigrationInterface {
  name = "SeedTemplates1795770119257";

  async up(runner: QueryRunner): Promise<void> {
    for (const language of [EN, ZH_CN, DE]) {
      const rows = rowsOf(language);
      const columns = (property: keyof Row) => rows.map((row) => row[property]);
      await runner.query(
        `INSERT INTO template (id, key, channel, locale, number, status, subject, body, created_by, created_at, published_by, published_at)
         SELECT id, key, channel, $1, 1, 'PUBLISHED', subject, body, 'system', now(), 'system', now()
         FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[]) AS seeded(id, key, channel, subject, body)`,
        [language.locale, columns("id"), columns("key"), columns("channel"), columns("subject"), columns("body")],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE template DISABLE TRIGGER keep");
    await runner.query("DELETE FROM template WHERE created_by = 'system'");
    await runner.query("ALTER TABLE template ENABLE TRIGGER keep");
  }
}

interface Row {
  id: string;
  key: string;
  channel: string;
  subject: string;
  body: string;
}

const rowsOf = ({ greeting, closing, words }: SeededLanguage): Row[] =>
  Object.entries(words).flatMap(([key, [subject, body]]) => {
    const mail = { id: newId(), key, channel: "EMAIL", subject, body: `${greeting}\n\n${body}\n\n${closing}` };
    const entry = { id: newId(), key, channel: "IN_APP", subject, body };
    return key === BY_MAIL_ALONE ? [mail] : [mail, entry];
  });
