const { readdirSync, readFileSync, readlinkSync } = require("node:fs");

/** Jiffies of /proc are hundredths of a second on every Linux that Node runs on. */
const JIFFY_MS = 10;

/**
 * Milliseconds of CPU, user and system, of a process with all its threads and descendants since they started.
 * @param {number} pid
 */
function cpuMilliseconds(pid) {
  return family(pid).reduce((sum, member) => sum + jiffies(member) * JIFFY_MS, 0);
}

/**
 * As `cpuMilliseconds`, of a stack with its stores told apart.
 * @param {number} pid Of the Node process that started PostgreSQL and Redis.
 * @returns {{ node: number, postgres: number, redis: number }} milliseconds
 */
function cpuByService(pid) {
  const cost = { node: 0, postgres: 0, redis: 0 };
  for (const member of family(pid)) {
    try {
      const service = SERVICES.find(({ program }) => program.test(nameOf(member)))?.service ?? "node";
      cost[service] += jiffies(member) * JIFFY_MS;
    } catch {
      // A backend that ended while we looked: its time is its parent's by now, and counted the next time.
    }
  }
  return cost;
}

/** A backend of PostgreSQL is called as its server. */
const SERVICES = [
  { service: "postgres", program: /^postgres/ },
  { service: "redis", program: /^(redis|valkey)-server/ },
];

/** The name of the program, as the kernel shortens it. */
function nameOf(pid) {
  return readFileSync(`/proc/${pid}/comm`, "utf8").trim();
}

/**
 * The most memory that a process and its descendants held at once, each by itself.
 * @param {number} pid
 * @returns {number} bytes
 */
function peakMemory(pid) {
  return family(pid).reduce((sum, member) => {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${member}/status`, "utf8"))?.[1] ?? 0;
    return sum + Number(kilobytes) * 1024;
  }, 0);
}

/**
 * What one process holds now, without its descendants.
 * @param {number} pid
 * @returns {number} bytes
 */
function memoryNow(pid) {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0;
  return Number(kilobytes) * 1024;
}

/**
 * Open sockets of one process, of whatever kind.
 * @param {number} pid
 */
function openSockets(pid) {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder).filter((descriptor) => {
    try {
      return readlinkSync(`${folder}/${descriptor}`).startsWith("socket:");
    } catch {
      return false;
    }
  }).length;
}

/** utime, stime and, of children that ended, cutime and cstime. */
function jiffies(pid) {
  return fieldsOf(pid)
    .slice(11, 15)
    .reduce((sum, field) => sum + Number(field), 0);
}

/** The fields of /proc/PID/stat from the third on: the second, in brackets, may hold anything. */
function fieldsOf(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

function family(pid) {
  const parents = new Map();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      parents.set(Number(name), Number(fieldsOf(name)[1]));
    } catch {
      // It ended while we looked.
    }
  }
  const members = [pid];
  for (const member of members) for (const [child, parent] of parents) if (parent === member) members.push(child);
  return members;
}

module.exports = { cpuMilliseconds, cpuByService, peakMemory, memoryNow, openSockets };
