import { startMainProcess } from './main-process.js';
import { createLog } from './process/log.js';
import { runProcess } from './process/run-process.js';

const log = createLog('worker');
await runProcess(log, (stopping) => startMainProcess(log, stopping));
