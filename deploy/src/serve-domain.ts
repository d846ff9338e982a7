import { serve } from "@baiyun/kit";
import { loadDomain } from "./stack/domains";

/** The entry point of every domain's own process: `node -r ./deploy/register.cjs deploy/src/serve-domain.ts orders`. */
const [name] = process.argv.slice(2);
if (!name) {
  console.error("Which domain? deploy/src/serve-domain.ts NAME");
  process.exitCode = 1;
} else {
  void serve(loadDomain(name));
}
