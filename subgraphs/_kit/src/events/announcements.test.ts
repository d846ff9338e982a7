import { setImmediate as nextTurn } from "node:timers/promises";
import { until } from "../testing/index";
import { announce, announcing, Bell } from "./announcements";
import { publish } from "./bus";
import { NotesOnTheBus, newDomain, noteWritten, writer } from "./testing/notes-on-the-bus";

const LONG_MS = 600_000;
let stream: string;
let bell: Bell;
beforeEach(() => {
  stream = newDomain();
  bell = new Bell(stream, new Set(["note.written.v1"]));
  bell.open();
});
afterEach(() => bell.close());

const append = (type: string, lastEntryId: string) => announce(stream, { types: new Set([type]), lastEntryId });
/** Whether it goes on waiting, and what ends that. */
function waiting() {
  let rung = false;
  const quiet = bell.quiet(LONG_MS).then(() => {
    rung = true;
  });
  const isQuiet = async () => {
    await nextTurn();
    return !rung;
  };
  return { quiet, isQuiet };
}

it("rings for what is of interest, and for nothing else", async () => {
  const silence = announcing(stream);
  const { quiet, isQuiet } = waiting();
  append("note.read.v1", "1-0");
  expect(await isQuiet()).toBe(true);
  append("note.written.v1", "1-1");
  await quiet;
  silence();
});

it("rings at once for what was appended since the last read, and not for what was read", async () => {
  const silence = announcing(stream);
  append("note.written.v1", "2-1");
  bell.readUntil("2-0");
  await bell.quiet(LONG_MS);
  append("note.written.v1", "2-2");
  bell.readUntil("2-2");
  const { quiet, isQuiet } = waiting();
  expect(await isQuiet()).toBe(true);
  bell.close();
  await quiet;
  silence();
});

it("waits for nobody where no relay of this process announces", async () => {
  announcing(stream)();
  await bell.quiet(LONG_MS);
});

it("what this process appends has its effect, and so has what another one does", async () => {
  const notes = await NotesOnTheBus.open();
  await notes.clear();
  const [from, group] = [newDomain(), newDomain()];
  const relay = notes.relay(from);
  const reader = notes.group(from, group, [writer(from)]);
  await Promise.all([relay.start(), reader.start()]);
  const recorded = () => notes.query("SELECT text FROM note JOIN outbox_event USING (tenant_id) ORDER BY text");
  for (const n of [1, 2]) {
    await notes.record("x", n);
    await until(async () => (await recorded()).length === n);
  }
  expect(await recorded()).toEqual([{ text: "note 1" }, { text: "note 2" }]);
  const elsewhere = noteWritten(3);
  await publish(notes.redis, from, elsewhere);
  await until(async () => (await notes.notesOf(elsewhere.tenantId)).length === 1);
  await Promise.all([relay.stop(), reader.stop()]);
  await notes.close();
});
