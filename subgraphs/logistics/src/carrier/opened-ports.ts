interface Port {
  close(): Promise<void>;
}

/** Ports of parties, each opened once as what it is opened by stands: a later version is opened anew. */
export class OpenedPorts {
  private readonly opened = new Map<string, { version: number; port: Port }>();

  /**
   * @param id of what it is opened by, always with the same kind of port
   * @param open null where it cannot be reached; what was open before stays
   */
  async of<P extends Port>({ id, version }: { id: string; version: number }, open: () => P | null): Promise<P | null> {
    const known = this.opened.get(id);
    if (known?.version === version) return known.port as P;
    const port = open();
    if (!port) return null;
    this.opened.set(id, { version, port });
    await known?.port.close();
    return port;
  }

  async close(): Promise<void> {
    await Promise.all([...this.opened.values()].map(({ port }) => port.close()));
    this.opened.clear();
  }
}
