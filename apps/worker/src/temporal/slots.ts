/** How much a process does at once, and what that asks of its pool of database connections. */
export interface Slots {
  readonly localActivities: number;
  /** Of these, for sends. */
  readonly localSends: number;
  /** Sends that may wait for one of those, each in a slot of its own. */
  readonly waitingSends: number;
  /** Ordinary activities, on each queue. */
  readonly ordinaryActivities: number;
  /** Audiences that are being let in, and calendars that are looked at. */
  readonly audiences: number;
  /** One for each send that may be in hand: the time of a try runs on while it waits for a connection. */
  readonly mailConnections: number;
  /** Enough that nobody who holds a slot waits for a connection: work waits for slots, where waiting is free. */
  readonly poolSize: number;
}

// The relay's customers and nudges, its sweeps, and news of changed counts.
const BESIDE_ACTIVITIES = 10;
// The rest is always left to `advance`, which wakes and timers wait for.
const SENDS = 0.6;
const SENDS_AND_WAITING = 0.9;
// Few: they are long, and take turns.
const AUDIENCES = 3;

/** Slots of the main process for a given number of local activities. */
export function mainSlots(localActivities: number): Slots {
  const ordinaryActivities = Math.ceil(localActivities / 2);
  const localSends = Math.ceil(localActivities * SENDS);
  return {
    localActivities,
    localSends,
    waitingSends: Math.max(0, Math.floor(localActivities * SENDS_AND_WAITING) - localSends),
    ordinaryActivities,
    audiences: AUDIENCES,
    mailConnections: localSends + ordinaryActivities,
    poolSize: localActivities + 2 * ordinaryActivities + AUDIENCES + BESIDE_ACTIVITIES,
  };
}
