import type { ServerPorts } from './server-ports.js';

/** The databases of the server: what it does, and what it can list. */
export const temporalDatabases = { runs: 'temporal', visibility: 'temporal_visibility' } as const;

/** What the server's configuration depends on. */
export interface ServerConfigParts {
  /** Of a user who owns the server's databases; the database in it does not matter. */
  readonly postgresUrl: string;
  readonly ports: ServerPorts;
  /** File of the settings that can be changed while it runs. */
  readonly limitsFile: string;
}

// Cannot be changed once there is data; enough that no shard is a queue on a small machine.
const SHARDS = 64;

/** The server's configuration, all four services in one process on the loopback address. JSON is YAML too. */
export function serverConfig({ postgresUrl, ports, limitsFile }: ServerConfigParts): object {
  const frontend = ports.frontend.grpc;
  return {
    log: { stdout: true, level: 'error' },
    persistence: {
      defaultStore: 'runs',
      visibilityStore: 'visibility',
      numHistoryShards: SHARDS,
      datastores: {
        runs: { sql: dataStore(postgresUrl, temporalDatabases.runs, 30) },
        visibility: { sql: dataStore(postgresUrl, temporalDatabases.visibility, 10) },
      },
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
    services: Object.fromEntries(
      Object.entries(ports).map(([service, { grpc, membership }]) => [
        service,
        { rpc: { grpcPort: grpc, membershipPort: membership, bindOnLocalHost: true } },
      ]),
    ),
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: {
          enabled: true,
          initialFailoverVersion: 1,
          rpcName: 'frontend',
          rpcAddress: `127.0.0.1:${frontend}`,
        },
      },
    },
    dynamicConfigClient: { filepath: limitsFile, pollInterval: '60s' },
  };
}

function dataStore(postgresUrl: string, databaseName: string, maxConns: number): object {
  const { host, username, password } = new URL(postgresUrl);
  return {
    pluginName: 'postgres12',
    databaseName,
    connectAddr: host,
    connectProtocol: 'tcp',
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    maxConns,
    maxIdleConns: maxConns,
    maxConnLifetime: '1h',
  };
}
