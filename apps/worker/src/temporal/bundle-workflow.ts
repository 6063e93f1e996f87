import { bundleWorkflowCode } from '@temporalio/worker';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { workflowBundlePath } from './built.js';

// Run by `build`: bundling at start would cost every process a second.
const { code } = await bundleWorkflowCode({
  workflowsPath: fileURLToPath(new URL('./workflows.js', import.meta.url)),
});
await writeFile(workflowBundlePath, code);
