import { newId } from "@baiyun/kit";
import type { QueryRunner } from "typeorm";
import type { SeededLanguage } from "./seeded-words";

/** The first published version of the words for events that came later than `SeedTemplates`. */
export async function publishWords(runner: QueryRunner, languages: readonly SeededLanguage[]): Promise<void> {
  const rows = languages.flatMap(({ locale, greeting, closing, words }) =>
    Object.entries(words).flatMap(([key, [subject, body]]) => [
      [newId(), key, "EMAIL", locale, subject, `${greeting}\n\n${body}\n\n${closing}`],
      [newId(), key, "IN_APP", locale, subject, body],
    ]),
  );
  for (const row of rows) {
    await runner.query(
      `INSERT INTO template (id, key, channel, locale, subject, body, number, status, created_by, created_at, published_by, published_at)
       VALUES ($1, $2, $3, $4, $5, $6, 1, 'PUBLISHED', 'system', now(), 'system', now())`,
      row,
    );
  }
}

export async function withdrawWords(runner: QueryRunner, keys: readonly string[]): Promise<void> {
  await runner.query("ALTER TABLE template DISABLE TRIGGER keep");
  await runner.query("DELETE FROM template WHERE created_by = 'system' AND key = ANY($1)", [keys]);
  await runner.query("ALTER TABLE template ENABLE TRIGGER keep");
}
