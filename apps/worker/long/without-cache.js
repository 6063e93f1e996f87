/**
 * Preloaded into a process of the worker: it keeps no run in memory, so that a run's next task is for whichever process
 * asks first. The test server gives it to the process that has the run in memory, and waits for that one without end;
 * Temporal turns to the others after a while. No switch for this is in the product.
 */
import { Worker } from '@temporalio/worker';

const create = Worker.create.bind(Worker);
// One task at a time: several without a cache get in each other's way.
Worker.create = (options) =>
  create({ ...options, maxCachedWorkflows: 0, maxConcurrentWorkflowTaskExecutions: 1 });
