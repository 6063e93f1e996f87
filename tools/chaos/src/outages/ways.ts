import { openProxy, type TcpProxy } from '@sojourn/testing';
import type { Grounds } from '../house/grounds.js';

/** The ways from our own processes to what they stand on, which can be cut or hang. */
export class Ways {
  private opened: { readonly database: TcpProxy; readonly temporal: TcpProxy } | undefined;

  /** Opens them; gives where our processes find their grounds now. */
  readonly open = async ({ databaseUrl, temporalAddress }: Grounds): Promise<Grounds> => {
    const url = new URL(databaseUrl);
    const [host = '', port = ''] = temporalAddress.split(':');
    const [database, temporal] = await Promise.all([
      openProxy({ host: url.hostname, port: Number(url.port) }),
      openProxy({ host, port: Number(port) }),
    ]);
    this.opened = { database, temporal };
    url.port = String(database.port);
    return { databaseUrl: url.href, temporalAddress: `127.0.0.1:${temporal.port}` };
  };

  /** The way to the database. */
  get database(): TcpProxy {
    return this.way('database');
  }

  /** The way to Temporal. */
  get temporal(): TcpProxy {
    return this.way('temporal');
  }

  /** Closes both; whoever is still on them is cut off. */
  async close(): Promise<void> {
    await Promise.all([this.opened?.database.cut(), this.opened?.temporal.cut()]);
  }

  private way(name: 'database' | 'temporal'): TcpProxy {
    if (!this.opened) throw new Error('the ways are not open yet');
    return this.opened[name];
  }
}
