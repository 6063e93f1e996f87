import { join } from 'node:path';
import { PidFile } from '../processes/pid-file.js';
import { PartLog } from '../supervisor/part-log.js';
import type { AppOptions } from '../supervisor/start-app.js';
import { program } from './scratch.test-helper.js';

/** A process as our apps are: ready when it says so, ended by SIGTERM or when its supervisor is gone. */
export const wellBehaved = `
  process.once('SIGTERM', () => process.exit(0));
  process.once('disconnect', () => process.exit(0));
  process.send('ready');
  setInterval(() => {}, 1000);
`;

/** How `startApp` is called for a small program written into the folder. */
export function anApp(folder: string, name: string, source: string): Omit<AppOptions, 'signal'> {
  return {
    name,
    script: program(folder, name, source),
    env: process.env,
    log: new PartLog(join(folder, `${name}.log`), () => undefined),
    pidFile: new PidFile(join(folder, `${name}.json`)),
    drainMs: 2_000,
  };
}
