import { serve } from "@baiyun/kit";
import { loadDomain } from "../src/stack/domains";

/** A domain whose code is loaded, and that serves once it is told to: what dies is there again at once. */
const domain = loadDomain(process.argv[2]!);

/** Until it serves, which looks after that itself, it ends with whoever keeps it. */
const orphaned = () => process.exit(0);
process.on("disconnect", orphaned);
process.on("message", ({ serves }: { serves?: true }) => {
  if (!serves) return;
  process.off("disconnect", orphaned);
  void serve(domain);
});
process.send?.({ type: "loaded" }, undefined, undefined, () => undefined);
