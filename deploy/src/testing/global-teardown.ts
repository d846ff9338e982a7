import "./global-setup";

/** Once per run, after the last test. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.testServices?.stop();
}
