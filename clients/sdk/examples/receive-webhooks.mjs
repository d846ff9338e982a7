// Receives signed webhooks and verifies them: PORT=4999 node examples/receive-webhooks.mjs
import { createServer } from "node:http";
import { InvalidWebhookError, verifyWebhook } from "@baiyun/sdk/webhooks";
import { connect } from "./client.mjs";

const baiyun = connect();
let secret;
const handled = new Set();

const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  try {
    // The bytes as they came: what a framework parsed and wrote again has other bytes.
    const webhook = verifyWebhook(Buffer.concat(chunks), request.headers, secret);
    response.writeHead(204).end();
    // It may come again, with the same id.
    if (handled.has(webhook.id)) return;
    handled.add(webhook.id);
    if (webhook.type === "tracking.updated")
      console.log(`verified ${webhook.type} ${webhook.data.trackingNumber} ${webhook.data.status}`);
    else console.log(`verified ${webhook.type}`);
  } catch (error) {
    if (!(error instanceof InvalidWebhookError)) throw error;
    console.log(`refused ${error.code}`);
    response.writeHead(400).end();
  }
});

server.listen(Number(process.env.PORT ?? 4999), "127.0.0.1", async () => {
  const url = `http://127.0.0.1:${server.address().port}/`;
  const made = await baiyun.endpoints.create({ url, eventTypes: ["shipment.updated", "tracking.updated"] });
  secret = made.secret;
  console.log(`endpoint ${made.endpoint.id} ${url}`);
  await baiyun.endpoints.test(made.endpoint.id);
});

process.once("SIGTERM", () => server.close());
