import { Agent, request } from "node:http";
import { serveLibrary } from "./fixtures/servers";
import { startRouter } from "./fixtures/start";

it("a request in flight is answered, and its kept-alive connection does not hold up the end", async () => {
  const library = await serveLibrary();
  let release: () => void = () => {};
  const arrived = new Promise<void>((resolve) => {
    library.gate.wait = () => {
      resolve();
      return new Promise<void>((go) => {
        release = go;
      });
    };
  });
  const { router, url } = await startRouter({ urls: library.urls });
  const agent = new Agent({ keepAlive: true });
  const answer = new Promise<string>((resolve, reject) => {
    const asked = request(`${url}/graphql`, { agent, method: "POST", headers: { "content-type": "application/json" } });
    asked.on("response", (response) => {
      response.setEncoding("utf8").on("data", resolve);
    });
    asked.on("error", reject);
    asked.end('{"query":"{ books { id } }"}');
  });
  await arrived;
  const closed = router.close();
  // The close must be under way before the answer is, or the connection would be idle when it begins.
  await new Promise((resolve) => setImmediate(resolve));
  release();
  expect(JSON.parse(await answer)).toEqual({ data: { books: [{ id: "b1" }, { id: "b2" }] } });
  await closed;
  agent.destroy();
  await library.close();
});
