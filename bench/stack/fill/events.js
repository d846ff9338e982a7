const { EVENT_KINDS, idInSql, idOf, instantInSql, KINDS, tenantInSql, tenantOf } = require("./extent");
const { addPastDays } = require("./day-partitions");
const { insertLike } = require("./rows-like");
const { RedisPipe } = require("./redis-pipe");
const { tenantIds } = require("./tables");
const { Template } = require("./template");

const EMITTERS = Object.keys(EVENT_KINDS);
/** Stands for an entry's place in its stream. */
const PLACE = "0000000000000-0";

const SAMPLES =
  "SELECT DISTINCT ON (type) * FROM outbox_event WHERE published_at IS NOT NULL ORDER BY type, occurred_at DESC";

/**
 * @typedef {object} EmittedType A type of event that the stack itself has emitted, of which others are made.
 * @property {string} from Its domain.
 * @property {string} type
 * @property {number} place Among the types of its domain: event `n` is of the type whose place is the remainder of n.
 * @property {number} of How many types the domain has.
 * @property {Record<string, any>} row
 */

/** @returns {Promise<EmittedType[]>} */
async function emittedTypes(stores) {
  const types = [];
  for (const from of EMITTERS) {
    const { rows } = await (await stores.database(from)).query(SAMPLES);
    for (const [place, row] of rows.entries()) types.push({ from, type: row.type, place, of: rows.length, row });
  }
  return types;
}

/** The published events of one domain. */
async function fillOutbox(client, extent, types, report) {
  const { eventsEach: count, eventTimes, orderTimes, orders, tenants } = extent;
  const order = `(1 + (n - 1) % ${orders})`;
  const orderId = idInSql(KINDS.order, orderTimes, order);
  const at = instantInSql(eventTimes);
  await addPastDays(client, "outbox_event", eventTimes.from);
  const tenantList = tenantIds(tenants)
    .map((id) => `'${id}'`)
    .join(", ");
  for (const { from, place, of, row } of types) {
    const rows = {
      like: `id = '${row.id}'`,
      count,
      where: `n % ${of} = ${place}`,
      columns: {
        id: idInSql(EVENT_KINDS[from], eventTimes),
        aggregate_id: `${orderId}::text`,
        tenant_id: `(ARRAY[${tenantList}]::uuid[])[${tenantInSql(tenants, order)}]`,
        payload: `sample.payload || jsonb_build_object('orderId', ${orderId})`,
        occurred_at: at,
        published_at: `${at} + interval '1 second'`,
      },
    };
    await insertLike(client, "outbox_event", rows, report);
  }
}

/** What one domain has handled of the others' events: all of them, so that none has an effect when it comes again. */
async function fillInbox(client, group, extent, types, report) {
  const { eventsEach: count, eventTimes } = extent;
  await addPastDays(client, "inbox_entry", eventTimes.from);
  const { rows: consumers } = await client.query("SELECT DISTINCT consumer FROM inbox_entry");
  for (const { consumer } of consumers) {
    const namesType = /\.v\d+$/.test(consumer);
    const handled = types.filter(({ from, type }) => from !== group && (!namesType || consumer.endsWith(type)));
    for (const { from, place, of } of handled) {
      const rows = {
        like: `consumer = '${consumer}'`,
        count,
        where: `n % ${of} = ${place}`,
        columns: {
          event_id: idInSql(EVENT_KINDS[from], eventTimes),
          occurred_on: `(${instantInSql(eventTimes)} AT TIME ZONE 'UTC')::date`,
          handled_at: `${instantInSql(eventTimes)} + interval '2 seconds'`,
        },
      };
      await insertLike(client, "inbox_entry", rows, report);
    }
  }
}

/**
 * The streams as if the events had gone through them and every group had taken them. The stack must be held: it would take them again.
 */
async function fillStreams(stores, extent, types, report) {
  const bus = await stores.bus();
  for (const domain of EMITTERS) {
    const stream = `events:${domain}`;
    const groups = await bus.xInfoGroups(stream);
    const before = (await bus.xRange(stream, "-", "+")) ?? [];
    const templates = types
      .filter(({ from }) => from === domain)
      .map((emitted) => entryTemplate(stream, emitted, before));
    await bus.del(stream);
    await addEntries(stores, domain, extent, templates);
    for (const { id, message } of before) await bus.xAdd(stream, id, message);
    for (const { name } of groups) await bus.xGroupCreate(stream, name, "$");
    const length = await bus.xLen(stream);
    if (length !== extent.eventsEach + before.length) throw new Error(`${stream} has ${length} entries.`);
    report(`${stream}: ${length.toLocaleString("en")} entries`);
  }
}

/** An entry of the bus, with places for what differs. */
function entryTemplate(stream, { row, type }, entries) {
  const entry = entries.find(({ message }) => JSON.stringify(message).includes(row.id));
  if (!entry) throw new Error(`The bus does not hold the event ${row.id} of type ${type}.`);
  const names = new Map([
    [PLACE, "place"],
    [row.id, "id"],
    [row.aggregate_id, "aggregateId"],
    [row.tenant_id, "tenantId"],
  ]);
  return new Template([["XADD", stream, PLACE, ...Object.entries(entry.message).flat()]], names);
}

async function addEntries(stores, domain, { eventsEach, eventTimes, orderTimes, orders, tenants }, templates) {
  const ids = tenantIds(tenants);
  const pipe = await RedisPipe.open(stores.redis);
  for (let n = 1; n <= eventsEach; n += 1) {
    const order = 1 + ((n - 1) % orders);
    const values = {
      place: `${eventTimes.from + n * eventTimes.step}-0`,
      id: idOf(EVENT_KINDS[domain], eventTimes, n),
      aggregateId: idOf(KINDS.order, orderTimes, order),
      tenantId: ids[tenantOf(tenants, order)],
    };
    await pipe.write(templates[n % templates.length].with(values));
  }
  await pipe.close();
}

module.exports = { emittedTypes, fillOutbox, fillInbox, fillStreams };
