const NO_SUCH_STATEMENT = '26000';
// The code alone says many things, and the words come in the server's language.
const OUTDATED_PLAN = { code: '0A000', routine: 'RevalidateCachedQuery' };

/**
 * Whether PostgreSQL refuses a statement because of what was prepared on that connection: a migration has changed what
 * it answers, or it is not there any more. On a new connection the same statement is prepared anew.
 */
export function isOutdatedStatement(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, routine } = error as { readonly code?: unknown; readonly routine?: unknown };
  return code === NO_SUCH_STATEMENT || (code === OUTDATED_PLAN.code && routine === OUTDATED_PLAN.routine);
}
