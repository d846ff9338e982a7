import type { Difference } from "./comparison";
import { composed, startFederation } from "./federation";
import type { Model } from "./model";
import { subgraphSdl } from "./sdl";
import { shrinkModel } from "./shrink-model";
import { shrinkOperation } from "./shrink-operation";
import { compare, type Found } from "./trials";
import { type AskedOperation, isValid } from "./valid-operation";

/** A difference made as small as the time allows: schemas, operation, what was sent, and both answers. */
export async function reproduction(found: Found, shrinkSeconds: number): Promise<string> {
  const first = await shrunkOperation(found.model, found.operation, found.difference.kind);
  const deadline = Date.now() + shrinkSeconds * 1000;
  const model = await shrinkModel(found.model, async (smaller) => {
    if (Date.now() > deadline) return "out of time";
    return (await differs(smaller, first, found.difference.kind)) ? "yes" : "no";
  });
  const operation = await shrunkOperation(model, first, found.difference.kind);
  return describe(found, model, operation);
}

async function differs(model: Model, operation: AskedOperation, kind: string): Promise<boolean> {
  const composition = composed(model);
  if (!("supergraphSdl" in composition)) return false;
  try {
    const federation = startFederation(model, composition.supergraphSdl);
    try {
      const valid = isValid(federation.monolith.schema, operation.document);
      return valid && kindOf(await compare(federation, operation)) === kind;
    } finally {
      await federation.close();
    }
  } catch {
    // Nothing can be said about a schema that is broken in another way.
    return false;
  }
}

function kindOf(compared: Difference | string): string | undefined {
  return typeof compared === "string" ? undefined : compared.kind;
}

async function shrunkOperation(model: Model, operation: AskedOperation, kind: string): Promise<AskedOperation> {
  const federation = startFederation(model, supergraphOf(model));
  try {
    const stillDiffers = async (smaller: AskedOperation) => kindOf(await compare(federation, smaller)) === kind;
    return await shrinkOperation(federation.monolith.schema, operation, stillDiffers);
  } finally {
    await federation.close();
  }
}

async function describe({ schema, operationNumber }: Found, model: Model, operation: AskedOperation): Promise<string> {
  const federation = startFederation(model, supergraphOf(model));
  const requests: string[] = [];
  for (const [name, subgraph] of federation.subgraphs) {
    subgraph.onRequest = ({ query, variables }) => {
      requests.push(`${name}: ${query.replaceAll(/\s+/g, " ")} ${JSON.stringify(variables ?? {})}`);
    };
  }
  try {
    const compared = await compare(federation, operation);
    const difference = typeof compared === "string" ? undefined : compared;
    return [
      `Schema ${schema}, operation ${operationNumber}:`,
      ...model.subgraphs.map((name) => `# ${name}\n${withoutPreamble(subgraphSdl(model, name))}`),
      `# operation\n${operation.text}`,
      `# variables\n${JSON.stringify(operation.variables)}`,
      `# sent to subgraphs\n${requests.join("\n")}`,
      `# expected\n${difference?.expected}`,
      `# got\n${difference?.got}`,
    ].join("\n\n");
  } finally {
    await federation.close();
  }
}

function supergraphOf(model: Model): string {
  const composition = composed(model);
  if (!("supergraphSdl" in composition)) throw new Error(composition.errors.join("\n"));
  return composition.supergraphSdl;
}

/** What is the same in every subgraph. */
function withoutPreamble(sdl: string): string {
  return sdl
    .split("\n\n")
    .filter((definition) => !/^(extend schema|scalar|enum|input) /.test(definition))
    .join("\n");
}
