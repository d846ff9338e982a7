import type { MigrationInterface, QueryRunner } from "typeorm";

/** US territories with a code of their own, under which people address them as well, beside what they are a part of here. */
const OWN_CODES: Readonly<Record<string, readonly string[]>> = {
  PR: ["PR"],
  VI: ["VI"],
  "US-PACIFIC": ["GU", "AS", "MP"],
};

/** A place is the same zone and territory whether it is addressed as `US 00901` or as `PR 00901`. */
export class KnowTerritoriesByCode implements MigrationInterface {
  name = "KnowTerritoriesByCode1795730400001";

  async up(runner: QueryRunner): Promise<void> {
    for (const [territory, codes] of Object.entries(OWN_CODES)) {
      const areas = JSON.stringify(codes.map((country) => ({ country, postalPrefix: null })));
      await runner.query("UPDATE territory SET areas = areas || $2::jsonb WHERE code = $1", [territory, areas]);
      await runner.query("UPDATE zone SET areas = areas || $1::jsonb WHERE code = 'US-ELSEWHERE'", [areas]);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    const codes = Object.values(OWN_CODES).flat();
    for (const table of ["territory", "zone"]) {
      await runner.query(
        `UPDATE ${table} SET areas = (SELECT jsonb_agg(area) FROM jsonb_array_elements(areas) area WHERE NOT area ->> 'country' = ANY($1))
         WHERE EXISTS (SELECT FROM jsonb_array_elements(areas) area WHERE area ->> 'country' = ANY($1))`,
        [codes],
      );
    }
  }
}
