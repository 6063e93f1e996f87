/** How much a process does at once, and what that asks of its pool of database connections. */
export interface Slots {
  readonly localActivities: number;
  /** Of these, for sends. */
  readonly localSends: number;
  /** Ordinary activities, on each queue. */
  readonly ordinaryActivities: number;
  /** One for each send that may be in hand: the time of a try runs on while it waits for a connection. */
  readonly mailConnections: number;
  /** Enough that nobody who holds a slot waits for a connection: work waits for slots, where waiting is free. */
  readonly poolSize: number;
}

// The relay's customers and nudges, its sweeps, and news of changed counts.
const BESIDE_ACTIVITIES = 10;

/** Slots of the main process for a given number of local activities. */
export function mainSlots(localActivities: number): Slots {
  const ordinaryActivities = Math.ceil(localActivities / 2);
  const localSends = Math.ceil(localActivities * 0.6);
  return {
    localActivities,
    localSends,
    ordinaryActivities,
    mailConnections: localSends + ordinaryActivities,
    poolSize: localActivities + 2 * ordinaryActivities + BESIDE_ACTIVITIES,
  };
}
