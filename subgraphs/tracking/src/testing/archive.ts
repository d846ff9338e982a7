import { CreateJobs, Database } from "@baiyun/kit";
import { testDatabaseUrl } from "@baiyun/kit/testing";
import { domain } from "../domain";
import { ScanArchive } from "../scan-archive/scan-archive.service";

/** The archive without a running domain. */
export class ArchiveUnderTest {
  readonly archive: ScanArchive;

  private constructor(readonly database: Database) {
    this.archive = new ScanArchive(database);
  }

  static async open(): Promise<ArchiveUnderTest> {
    const { entities, migrations } = domain;
    return new ArchiveUnderTest(
      await Database.open({
        url: await testDatabaseUrl(domain.name, domain),
        entities: [...entities!],
        migrations: [CreateJobs, ...migrations!],
      }),
    );
  }

  close(): Promise<void> {
    return this.database.close();
  }
}
