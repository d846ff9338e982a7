import { resolve } from "node:path";
import { startSandbox } from "./sandbox";

/** `npm run sandbox`: the counterparts alone, on a port that stays. */
async function main(): Promise<void> {
  const { BAIYUN_HOME = ".baiyun", SANDBOX_PORT = "4900", SANDBOX_HOST = "127.0.0.1" } = process.env;
  const folder = resolve(BAIYUN_HOME, "sandbox");
  const sandbox = await startSandbox({ folder, host: SANDBOX_HOST, port: Number(SANDBOX_PORT) });
  process.stdout.write(`The sandbox of the counterparts is ready at ${sandbox.url}\nState is kept in ${folder}\n`);
  const stop = () => void sandbox.close().then(() => process.exit(0));
  for (const signal of ["SIGINT", "SIGTERM", "disconnect"] as const) process.once(signal, stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`The sandbox could not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
