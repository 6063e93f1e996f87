import type { Problem } from '@sojourn/journey';
import type { ProblemPartsFragment } from '../generated/graphql.js';

/** Problems as the API tells them, in the form that the engine uses. */
export function problemsFromApi(problems: readonly ProblemPartsFragment[]): readonly Problem[] {
  return problems.map(({ code, message, severity, path, nodeId }) => ({
    code,
    message,
    severity: severity === 'ERROR' ? 'error' : 'warning',
    path,
    ...(nodeId == null ? {} : { nodeId }),
  }));
}
