import { Readers } from "../support/reader";

const DOORS = { portal: "admin@lumen.example", supplier: "sales@lampworks.example", admin: "ops@baiyun.example" };

/** Each door by its people, and the site; what happens reaches a page through the edge by itself. */
export async function showPortals(executablePath: string, edgeUrl: string): Promise<void> {
  const readers = await Readers.open(executablePath, edgeUrl, "any certificate");
  try {
    for (const [door, email] of Object.entries(DOORS)) {
      const reader = await readers.reader();
      await reader.open("/");
      await reader.signIn(door, email);
      await reader.page.getByText("Live", { exact: true }).waitFor();
      await reader.settled();
      expect(await reader.cookies(door)).toEqual([expect.objectContaining({ secure: true, httpOnly: true })]);
      await reader.close();
    }
    expect(readers.complaints).toEqual([]);
  } finally {
    await readers.close();
  }
}
