import { fileURLToPath } from 'node:url';

const built = (file: string) => fileURLToPath(new URL(`../../dist/${file}`, import.meta.url));

/** The bundled workflow that `build` leaves; the same file for the sources and for what is built of them. */
export const workflowBundlePath = built('workflow-bundle.js');

/** The failure converter, which Temporal's worker loads by its path. */
export const failureConverterPath = built('temporal/failure-converter.js');
