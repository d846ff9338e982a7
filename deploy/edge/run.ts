import { Failure, lineOf } from "../src/failure";
import { cacheFolder } from "../src/services/debian-packages";
import { readSettings } from "../src/stack/settings";
import { runningEdge, startEdge } from "./edge";
import { edgeBinary } from "./nginx-binary";
import { readEdgeSettings } from "./settings";

const USAGE = "Usage: npm run edge [-- purge [PREFIX]]";
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Runs an edge until it is told to stop, fetches what it needs, or has a running one ask the stack anew. */
async function main([act, prefix = "/"]: string[]): Promise<void> {
  if (act === "purge") return purge(prefix);
  if (act !== undefined && act !== "fetch") throw new Failure(USAGE);
  const places = { path: process.env.PATH ?? "", cache: cacheFolder(), progress: say };
  if (act === "fetch") return void (await edgeBinary(places));
  const settings = readEdgeSettings(process.env);
  const binary = await edgeBinary(places);
  const edge = await startEdge(settings, binary, (event) => process.stderr.write(`${JSON.stringify(event)}\n`));
  say(`The edge is ready at ${edge.url}\n  before      http://${settings.upstream}\n  access log  ${edge.accessLog}`);
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    void edge.stop().then(() => process.exit(0));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"] as const) process.on(signal, stop);
  await edge.ended;
  if (!isStopping) throw new Failure("The edge has ended.");
}

async function purge(prefix: string): Promise<void> {
  const { purgeUrl, purgeSecret } = runningEdge(readSettings(process.env).home);
  const response = await fetch(`${purgeUrl}/purge?prefix=${encodeURIComponent(prefix)}`, {
    method: "POST",
    headers: { authorization: `Bearer ${purgeSecret}` },
  });
  if (!response.ok) throw new Failure(`The edge answered ${response.status}.`);
  const { purged } = (await response.json()) as { purged: number };
  say(`Purged ${purged} answers to ${prefix}`);
}

main(process.argv.slice(2)).catch((error) => {
  process.stderr.write(`${lineOf(error)}\n`);
  process.exit(1);
});
