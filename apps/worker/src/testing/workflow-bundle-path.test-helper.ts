import { fileURLToPath } from 'node:url';

/** The bundled workflow that `build` left. */
export const workflowBundlePath = fileURLToPath(new URL('../../dist/workflow-bundle.js', import.meta.url));
