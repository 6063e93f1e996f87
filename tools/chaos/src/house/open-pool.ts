import pg from 'pg';

/** Connections to a server that is killed with everything else: whoever asks next gets a new one. */
export function openPool(connectionString: string): pg.Pool {
  const outlive = () => undefined;
  const onConnect = (connection: pg.ClientBase) => void connection.on('error', outlive);
  return new pg.Pool({ connectionString, max: 2, onConnect }).on('error', outlive);
}
