const { once } = require("node:events");
const { connect } = require("node:net");
const { setTimeout: delay } = require("node:timers/promises");
const { WebSocket } = require("ws");
const { ADDRESS } = require("../attacker");
const { nested } = require("./large");

const MESSAGES = 28_000;
const SOCKETS = 1_100;
const SUBSCRIPTIONS = 12;
const HALF_OPEN = 100;
const STALLED = 30;
const SLOW = 50;
/** As long as the stack keeps who does not do its part. */
const LONG = 40;

const SMALL = "query Small($id: ID!) { order(id: $id) { id } }";
const FOLLOW = "subscription Follow($shipmentId: ID!) { trackingUpdated(shipmentId: $shipmentId) { id } }";

/** @returns {Promise<WebSocket | undefined>} one that has said who it is; undefined when it is refused */
async function openSocket(attacker, authorization = attacker.headers.authorization) {
  const socket = new WebSocket(attacker.url.replace(/^http/, "ws"), "graphql-transport-ws", { localAddress: ADDRESS });
  socket.on("error", ({ message }) => attacker.count(message));
  socket.on("close", (code) => attacker.goesOn && attacker.count(`closed ${code}`));
  try {
    await once(socket, "open");
    socket.send(JSON.stringify({ type: "connection_init", payload: authorization ? { authorization } : {} }));
    await once(socket, "message", { signal: AbortSignal.timeout(30_000) });
    return socket;
  } catch {
    return undefined;
  }
}

const message = (id, query, variables) => JSON.stringify({ id, type: "subscribe", payload: { query, variables } });

/** What waits for us while we read nothing, and for how long the stack bears it. */
async function held(attacker, sockets) {
  for (const socket of sockets) {
    socket.on("error", () => undefined);
    socket.on("close", () => attacker.goesOn && attacker.count("closed by the stack"));
  }
  await delay(Math.max(attacker.until - Date.now(), 0));
  for (const socket of sockets) socket.destroy();
}

const head = (attacker, more = "") => {
  const { host } = new URL(attacker.url);
  return `POST /graphql HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\n${more}`;
};

async function plainSockets(attacker, count, text) {
  const { hostname, port } = new URL(attacker.url);
  const sockets = Array.from({ length: count }, () => connect({ host: hostname, port, localAddress: ADDRESS }));
  // Else the end is not seen.
  for (const socket of sockets) socket.on("error", () => undefined).write(text);
  return sockets;
}

const connections = [
  {
    name: "a socket that reads nothing",
    about: `${MESSAGES} small queries on one WebSocket, no answer read`,
    run: async (attacker) => {
      const socket = await openSocket(attacker);
      socket.pause();
      const variables = { id: attacker.orderId };
      for (let sent = 0; sent < MESSAGES; sent++) socket.send(message(String(sent), SMALL, variables));
      attacker.count("sent", MESSAGES);
      await delay(Math.max(attacker.until - Date.now(), 0));
      socket.terminate();
    },
  },
  {
    name: "a socket that reads",
    about: `${MESSAGES} small queries on one WebSocket at once, every answer read`,
    run: async (attacker) => {
      const socket = await openSocket(attacker);
      socket.on("message", () => attacker.count("messages"));
      for (let sent = 0; sent < MESSAGES; sent++) socket.send(message(String(sent), SMALL, { id: attacker.orderId }));
      await delay(Math.max(attacker.until - Date.now(), 0));
      socket.terminate();
    },
  },
  {
    name: "sockets and subscriptions",
    about: `${SOCKETS} sockets of one viewer and nobody in turns, ${SUBSCRIPTIONS} subscriptions on each that opens`,
    seconds: 16,
    run: async (attacker) => {
      const sockets = [];
      const opening = Array.from({ length: 20 }, async (_, worker) => {
        for (let at = worker; at < SOCKETS && attacker.goesOn; at += 20) {
          const socket = await openSocket(attacker, at % 4 ? undefined : attacker.headers.authorization);
          if (!socket) continue;
          attacker.count("open");
          sockets.push(socket);
          socket.on("message", (text) => attacker.count(JSON.parse(text).type));
          for (let sent = 0; sent < SUBSCRIPTIONS; sent++)
            socket.send(message(String(sent), FOLLOW, { shipmentId: attacker.shipmentId }));
        }
      });
      await Promise.all(opening);
      await delay(Math.max(attacker.until - Date.now(), 0));
      for (const socket of sockets) socket.terminate();
    },
  },
  {
    name: "half a request",
    about: `${HALF_OPEN} requests whose head never ends, ${STALLED} whose body never comes`,
    seconds: LONG,
    run: async (attacker) => {
      const open = await plainSockets(attacker, HALF_OPEN, head(attacker));
      const stalled = await plainSockets(attacker, STALLED, head(attacker, 'Content-Length: 9000\r\n\r\n{"query"'));
      for (const socket of [...open, ...stalled]) socket.resume();
      await held(attacker, [...open, ...stalled]);
    },
  },
  {
    name: "slow readers",
    about: `${SLOW} clients that ask for the largest answer allowed and read none of it`,
    seconds: LONG,
    run: async (attacker) => {
      const variables = { id: attacker.orderId };
      const times = await attacker.largest([5, 4, 3, 2, 1], (size) => ({ query: nested(size), variables }));
      const { authorization } = attacker.headers;
      const sockets = [];
      for (let at = 0; at < SLOW; at++) {
        // Each another, so that none is another's answer.
        const body = JSON.stringify({ query: nested(times, attacker.another()), variables });
        const more = `Authorization: ${authorization}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
        const [socket] = await plainSockets(attacker, 1, head(attacker, more));
        socket.pause();
        sockets.push(socket);
      }
      await held(attacker, sockets);
    },
  },
];

module.exports = { connections };
