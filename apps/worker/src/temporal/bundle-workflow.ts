import { bundleWorkflowCode } from '@temporalio/worker';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { workflowBundlePath } from './built.js';

// Run by `build`: bundling at start would cost every process a second.
const { code } = await bundleWorkflowCode({
  workflowsPath: fileURLToPath(import.meta.resolve('@sojourn/enrollment-workflow')),
});
await writeFile(workflowBundlePath, code);
