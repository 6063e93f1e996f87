import { startActionsProcess } from './actions-process.js';
import { createLog } from './process/log.js';
import { runProcess } from './process/run-process.js';

const log = createLog('actions');
await runProcess(log, (stopping) => startActionsProcess(log, stopping));
