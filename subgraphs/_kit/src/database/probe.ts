import { PostgresClient } from "./postgres-client";

const LIMIT_MS = 1_000;

/**
 * Asks a server whether it answers, over a new connection each time. That all of the pool are busy does not mean that it is gone; one
 * that hangs must not take one of them with each question; and one that takes no more connections may go on answering on those it has.
 *
 * @throws when there is no answer within a second.
 */
export async function probe(url: string): Promise<void> {
  const client = new PostgresClient({ connectionString: url, application_name: "baiyun readiness" });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("PostgreSQL does not answer")), LIMIT_MS);
  });
  const asking = client.connect().then(() => client.query("SELECT 1"));
  asking.catch(() => undefined);
  try {
    await Promise.race([asking, late]);
    client.end().catch(() => undefined);
  } catch (error) {
    // Without a goodbye, which a server that hangs would not take.
    (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
