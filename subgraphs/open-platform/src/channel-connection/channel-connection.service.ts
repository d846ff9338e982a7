import {
  type Clock,
  type Database,
  equals,
  findRows,
  insertRows,
  isId,
  lockRow,
  lockRows,
  perform,
  storeRow,
  Viewer,
} from "@baiyun/kit";
import type { EntityManager } from "typeorm";
import { TooManyOfThem } from "../api-client/api-client.result";
import { newSigningSecret, type SecretSeal } from "../webhook-endpoint/sealed-secret";
import { ChannelConnection, ChannelKind, ChannelStatus } from "./channel-connection.entity";
import {
  type ConnectChannelInput,
  connectChannelRules,
  type DisconnectChannelInput,
  disconnectChannelRules,
} from "./channel-connection.input";
import {
  ChannelConnectionNotFound,
  ChannelTaken,
  type ConnectChannelResult,
  ConnectChannelSuccess,
  type DisconnectChannelResult,
  DisconnectChannelSuccess,
  IllegalChannelConnectionState,
} from "./channel-connection.result";

const MOST = 20;
const CONNECTED = equals("status", ChannelStatus.CONNECTED);

/** Which shops push orders to us, and what they sign by. */
export class ChannelConnectionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly seal: SecretSeal,
  ) {}

  connect(viewer: Viewer, input: ConnectChannelInput): Promise<typeof ConnectChannelResult> {
    return perform(this.database, {
      operation: "connectChannel",
      viewer,
      input,
      rules: connectChannelRules,
      lock: async (tx) => {
        await tx.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [`channels of ${viewer.tenant}`]);
        return viewer.tenant;
      },
      decide: async (tx, tenantId, { name, channel }, id) => {
        const others = await findRows(tx, viewer, ChannelConnection, [equals("tenantId", tenantId), CONNECTED]);
        const same = others.find((other) => other.channel === channel);
        if (same) return new ChannelTaken(same);
        if (others.length >= MOST) return new TooManyOfThem(MOST, "shops of one customer");
        const secret = newSigningSecret();
        const connection = Object.assign(new ChannelConnection(), {
          ...{ id, tenantId, kind: ChannelKind.GENERIC, name, channel, sealedSecret: this.seal.seal(secret, id) },
          ...{ status: ChannelStatus.CONNECTED, disconnectedAt: null, version: 1 },
          ...{ createdBy: viewer.actor, createdAt: this.clock() },
        });
        await insertRows(tx, ChannelConnection, [connection]);
        return new ConnectChannelSuccess(connection, secret);
      },
      resultId: (_input, id) => id,
      replay: async (tx, id) => new ConnectChannelSuccess(await this.known(tx, viewer, id), null),
    });
  }

  disconnect(viewer: Viewer, input: DisconnectChannelInput): Promise<typeof DisconnectChannelResult> {
    return perform(this.database, {
      operation: "disconnectChannel",
      viewer,
      input,
      rules: disconnectChannelRules,
      lock: async (tx, { connectionId }) =>
        (await lockRow(tx, viewer, ChannelConnection, connectionId)) ?? new ChannelConnectionNotFound(),
      decide: async (tx, connection) => {
        if (connection.status !== ChannelStatus.CONNECTED) return new IllegalChannelConnectionState(connection.status);
        await this.end(tx, connection);
        return new DisconnectChannelSuccess(connection);
      },
      resultId: ({ connectionId }) => connectionId,
      replay: async (tx, id) => new DisconnectChannelSuccess(await this.known(tx, viewer, id)),
    });
  }

  /** Of a customer who left: what its shops push would be kept for nobody. */
  async disconnectAllOf(tx: EntityManager, tenantId: string): Promise<void> {
    const of = [equals("tenantId", tenantId), CONNECTED];
    for (const connection of await lockRows(tx, Viewer.system, ChannelConnection, of)) await this.end(tx, connection);
  }

  /** One that is heard, whoever asks: who pushes is known by the signature alone. */
  async heard(tx: EntityManager, id: string): Promise<ChannelConnection | null> {
    if (!isId(id)) return null;
    const [connection] = await findRows(tx, Viewer.system, ChannelConnection, [equals("id", id.toLowerCase())]);
    return connection?.status === ChannelStatus.CONNECTED ? connection : null;
  }

  secretOf = ({ sealedSecret, id }: ChannelConnection): string => this.seal.open(sealedSecret, id);

  private async end(tx: EntityManager, connection: ChannelConnection): Promise<void> {
    Object.assign(connection, { status: ChannelStatus.DISCONNECTED, disconnectedAt: this.clock() });
    await storeRow(tx, connection, ["status", "disconnectedAt"]);
  }

  private async known(tx: EntityManager, viewer: Viewer, id: string): Promise<ChannelConnection> {
    return (await findRows(tx, viewer, ChannelConnection, [equals("id", id)]))[0]!;
  }
}
