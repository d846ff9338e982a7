import {
  afterScan,
  isMilestone,
  type Milestone,
  mayCancel,
  mayMeasure,
  moved,
  PATH,
  type Progress,
  ShipmentStatus,
  transitions,
} from "./shipment-status";

const ALL = Object.values(ShipmentStatus);
const at = (hour: number) => new Date(Date.UTC(2026, 10, 22, hour));
const progress = (status: ShipmentStatus, lastScanAt: Date | null = null): Progress => ({
  ...moved({ status, milestone: ShipmentStatus.CREATED, lastScanAt }, status),
  lastScanAt,
});
const follow = (from: ShipmentStatus, ...scans: [ShipmentStatus, number][]): Progress =>
  scans.reduce((now, [status, hour]) => afterScan(now, { status, occurredAt: at(hour) }), progress(from));

const { ARRIVED, DELIVERED, DELIVERY_FAILED, IMPORT_CLEARED, IMPORT_HELD, LABELLED, LOST, ON_HOLD } = ShipmentStatus;
const { BAGGED, CANCELLED, CREATED, DEPARTED, OUT_FOR_DELIVERY, RECEIVED, RETURNED, RETURNING } = ShipmentStatus;

/** A row per state it starts from, a column per state in the order of the enumeration. */
const MOVES: Record<ShipmentStatus, string> = {
  CREATED: "· x x x x x x x x x x x x x x x x x x x",
  LABELLED: "· · x x x x x x x x x x x x x x x x x x",
  AWAITING_INBOUND: "· · · x x x x x x x x x x x x x x x x x",
  RECEIVED: "· · · · x x x x x x x x x x x x x x x x",
  BAGGED: "· · · · · x x x x x x x x x x x x · x x",
  EXPORT_CLEARED: "· · · · · · x x x x x x x x x x x · x x",
  DEPARTED: "· · · · · · · x x x x x x x x x x · x x",
  ARRIVED: "· · · · · · · · x x x x x x x x x · x x",
  IMPORT_CLEARED: "· · · · · · · · · x x x x · x x x · x x",
  HANDED_OVER: "· · · · · · · · · · x x x · x x x · x x",
  OUT_FOR_DELIVERY: "· · · · · · · · · · · x x · x x x · x x",
  DELIVERED: "· · · · · · · · · · · · x · · x x · x x",
  ON_HOLD: "x x x x x x x x x x x x · x x x x x x x",
  IMPORT_HELD: "· · · · · · · · x x x x x · x x x · x x",
  DELIVERY_FAILED: "· · · · · · · · · · x x x · · x x · x x",
  RETURNING: "· · · · · · · · · · · · · · · · x · x x",
  RETURNED: "· · · · · · · · · · · · · · · · · · · ·",
  CANCELLED: "· · · · · · · · · · · · · · · · · · · ·",
  LOST: "x x x x x x x x x x x x x x x x x · · x",
  DESTROYED: "· · · · · · · · · · · · · · · · · · · ·",
};

it.each(ALL)("%s leads exactly where the table says", (from) => {
  expect(ALL.map((to) => (transitions[from].includes(to) ? "x" : "·")).join(" ")).toBe(MOVES[from]);
});

it("a newer scan moves exactly along the table, from each state to each state", () => {
  const wrong = ALL.flatMap((from) =>
    ALL.filter((to) => {
      const before = { ...progress(from), lastScanAt: at(1) };
      const allowed = transitions[from].includes(to);
      return afterScan(before, { status: to, occurredAt: at(2) }).status !== (allowed ? to : from);
    }).map((to) => `${from}→${to}`),
  );
  expect(wrong).toEqual([]);
});

it("no scan of any time takes a milestone back", () => {
  const broken: string[] = [];
  for (const from of ALL) {
    for (const to of ALL) {
      for (const hour of [0, 1, 2]) {
        const before = { ...progress(from), lastScanAt: at(1) };
        const after = afterScan(before, { status: to, occurredAt: at(hour) });
        const regressed = PATH.indexOf(after.milestone) < PATH.indexOf(before.milestone);
        const alongPathBack =
          isMilestone(before.status) &&
          isMilestone(after.status) &&
          PATH.indexOf(after.status) < PATH.indexOf(before.status);
        if (regressed || alongPathBack || after.lastScanAt! < before.lastScanAt) broken.push(`${from}→${to}@${hour}`);
      }
    }
  }
  expect(broken).toEqual([]);
});

it("a scan proves the steps it skips", () => {
  expect(follow(LABELLED, [DELIVERED, 5])).toEqual({ status: DELIVERED, milestone: DELIVERED, lastScanAt: at(5) });
});

it("a late scan further along the path still counts, and keeps the newest time", () => {
  expect(follow(LABELLED, [DEPARTED, 5], [ARRIVED, 4])).toEqual({
    status: ARRIVED,
    milestone: ARRIVED,
    lastScanAt: at(5),
  });
});

it("a late failed attempt does not undo a later attempt", () => {
  expect(follow(ARRIVED, [OUT_FOR_DELIVERY, 8], [OUT_FOR_DELIVERY, 20], [DELIVERY_FAILED, 12]).status).toBe(
    OUT_FOR_DELIVERY,
  );
  expect(follow(ARRIVED, [OUT_FOR_DELIVERY, 8], [DELIVERY_FAILED, 12], [OUT_FOR_DELIVERY, 20]).status).toBe(
    OUT_FOR_DELIVERY,
  );
  expect(follow(ARRIVED, [OUT_FOR_DELIVERY, 8], [DELIVERY_FAILED, 12], [OUT_FOR_DELIVERY, 9]).status).toBe(
    DELIVERY_FAILED,
  );
});

it("customs hold what has arrived, and a release leads on", () => {
  expect(follow(DEPARTED, [IMPORT_HELD, 1])).toEqual({ status: IMPORT_HELD, milestone: ARRIVED, lastScanAt: at(1) });
  expect(follow(DEPARTED, [IMPORT_HELD, 1], [ARRIVED, 2]).status).toBe(IMPORT_HELD);
  expect(follow(DEPARTED, [IMPORT_HELD, 1], [IMPORT_CLEARED, 2]).status).toBe(IMPORT_CLEARED);
});

it("a hold ends where it began or further, never before", () => {
  expect(follow(ARRIVED, [ON_HOLD, 1], [DEPARTED, 2])).toEqual({
    status: ON_HOLD,
    milestone: ARRIVED,
    lastScanAt: at(1),
  });
  expect(follow(ARRIVED, [ON_HOLD, 1], [ARRIVED, 2]).status).toBe(ARRIVED);
  expect(follow(ARRIVED, [ON_HOLD, 1], [DELIVERED, 2]).status).toBe(DELIVERED);
});

it("what is lost may be found by a newer scan, at or past where it was", () => {
  expect(follow(ARRIVED, [LOST, 5], [DELIVERED, 6]).status).toBe(DELIVERED);
  expect(follow(ARRIVED, [LOST, 5], [ARRIVED, 6]).status).toBe(ARRIVED);
  expect(follow(ARRIVED, [LOST, 5], [DEPARTED, 6]).status).toBe(LOST);
  expect(follow(ARRIVED, [LOST, 5], [DELIVERED, 4]).status).toBe(LOST);
});

it("what is delivered reopens on a return or an exception that is newer, and on nothing else", () => {
  const reopened = ALL.filter((to) => follow(ARRIVED, [DELIVERED, 5], [to, 6]).status !== DELIVERED);
  expect(reopened).toEqual([ON_HOLD, RETURNING, RETURNED, LOST, ShipmentStatus.DESTROYED]);
  expect(ALL.filter((to) => follow(ARRIVED, [DELIVERED, 5], [to, 4]).status !== DELIVERED)).toEqual([]);
});

it("can be cancelled until it is bagged, on hold or not", () => {
  expect(ALL.filter((status) => mayCancel(progress(status)))).toEqual([
    CREATED,
    LABELLED,
    ShipmentStatus.AWAITING_INBOUND,
    RECEIVED,
    ON_HOLD,
  ]);
  const heldAt = (milestone: Milestone) => ({ status: ON_HOLD, milestone });
  expect(PATH.filter((milestone) => mayCancel(heldAt(milestone)))).toEqual(PATH.slice(0, PATH.indexOf(BAGGED)));
  expect(mayCancel(progress(CANCELLED))).toBe(false);
});

it("is measured when expected or here, and not otherwise", () => {
  expect(ALL.filter((status) => mayMeasure({ status }))).toEqual([
    CREATED,
    LABELLED,
    ShipmentStatus.AWAITING_INBOUND,
    RECEIVED,
  ]);
});
