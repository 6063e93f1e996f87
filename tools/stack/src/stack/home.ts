import { userInfo } from 'node:os';
import { join } from 'node:path';
import { ownFolder } from '../own-folder.js';
import { PidFile } from '../processes/pid-file.js';

/** The folder that holds all state of one stack. */
export interface Home {
  readonly path: string;
  readonly postgres: string;
  readonly temporal: string;
  readonly inbox: string;
  readonly logs: string;
  readonly devFile: string;
  readonly portsFile: string;
  /** The note of a process of ours. */
  pidFile(name: string): PidFile;
}

/** Names what lies where in a home; touches nothing. */
export function homeAt(path: string): Home {
  return {
    path,
    postgres: join(path, 'postgres'),
    temporal: join(path, 'temporal'),
    inbox: join(path, 'inbox'),
    logs: join(path, 'logs'),
    devFile: join(path, 'dev.json'),
    portsFile: join(path, 'ports.json'),
    pidFile: (name) => new PidFile(join(path, 'run', `${name}.json`)),
  };
}

/** Makes the home where it is not there yet. */
export function makeHome(path: string): Home {
  const home = homeAt(path);
  // As root, PostgreSQL's user must get through to its own folder inside.
  ownFolder(path, userInfo().uid === 0 ? 0o711 : 0o700);
  ownFolder(home.logs);
  ownFolder(join(path, 'run'));
  return home;
}
