import { House } from '../house/house.js';
import { Ways } from './ways.js';

// Room for everybody who comes back at the same time: a share of sends that is full costs events of its own.
const SLOTS = '40';

/** A house in a folder, without custom actions, whose ways to its grounds can be cut or can hang. */
export interface OutageHouse {
  readonly house: House;
  readonly ways: Ways;
  readonly close: () => Promise<void>;
}

/** Opens it. */
export async function openOutageHouse(directory: string): Promise<OutageHouse> {
  const ways = new Ways();
  const house = await House.open({
    directory,
    apps: ['api', 'worker'],
    environment: () => ({ SOJOURN_WORKER_SLOTS: SLOTS }),
    way: ways.open,
  });
  const close = async () => {
    await house.close();
    await ways.close();
  };
  return { house, ways, close };
}
