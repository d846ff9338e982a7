import type { ChildProcess } from "node:child_process";
import { startProgram } from "../src/services/processes";
import { onceClient } from "../src/services/redis";

const ended = (child: ChildProcess) => new Promise((resolve) => child.once("close", resolve));
const broken = () => new Error("broken off");

it("a program that cannot be started, and one that reads nothing of what it is told, end nobody else", async () => {
  const none = startProgram("/no/such/program", [], { stdio: ["pipe", "pipe", "ignore"] });
  expect([none, none.stdin!, none.stdout!].map((emitter) => emitter.emit("error", broken()))).toEqual([
    true,
    true,
    true,
  ]);
  await ended(none);

  const deaf = startProgram(process.execPath, ["-e", "process.stdin.destroy()"], {
    stdio: ["pipe", "ignore", "ignore"],
  });
  deaf.stdin!.write("x".repeat(1_000_000));
  await ended(deaf);
});

it("a client of Redis that gives up tells by what it answers", async () => {
  const client = onceClient("redis://127.0.0.1:1");
  expect(client.emit("error", broken())).toBe(true);
  await expect(client.connect()).rejects.toThrow("ECONNREFUSED");
  client.destroy();
});
