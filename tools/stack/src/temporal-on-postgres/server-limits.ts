// The usual limits share out a cluster among many; here there is one tenant, and it is to be seen what it can do.
const NO_LIMIT = 1_000_000;

const rates = [
  'frontend.rps',
  'frontend.namespaceRPS',
  'frontend.namespaceRPS.visibility',
  'frontend.namespaceCount',
  'frontend.persistenceMaxQPS',
  'history.rps',
  'history.persistenceMaxQPS',
  'matching.rps',
  'matching.persistenceMaxQPS',
  'worker.persistenceMaxQPS',
  'system.visibilityPersistenceMaxReadQPS',
  'system.visibilityPersistenceMaxWriteQPS',
];

// With one process that polls, a second partition is only a detour.
const partitions = ['matching.numTaskqueueReadPartitions', 'matching.numTaskqueueWritePartitions'];

/** The server's settings that can be changed while it runs: no limits of rate, and task queues of one partition. */
export function serverLimits(): Readonly<Record<string, readonly { readonly value: number }[]>> {
  return { ...settingsOf(rates, NO_LIMIT), ...settingsOf(partitions, 1) };
}

function settingsOf(names: readonly string[], value: number) {
  return Object.fromEntries<readonly { readonly value: number }[]>(names.map((name) => [name, [{ value }]]));
}
