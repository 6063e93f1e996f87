import { isOutage } from '@sojourn/store';
import { EnvironmentError } from './environment.js';

/** What became of a command: it is done, could not be, or was asked for what makes no sense. */
export type CommandEnd =
  { readonly kind: 'done' } | { readonly kind: 'failed' | 'refused'; readonly reason: string };

/** What a command says when it is not done. */
export interface CommandWords {
  /** How it is called, said when it was called otherwise. */
  readonly usage: string;
  /** What to do when PostgreSQL cannot be asked. */
  readonly outage: string;
}

const exitCodes = { done: 0, failed: 1, refused: 2 } as const;

/**
 * Runs a command to its end: exit code 0 when it is done, 1 when it could not be, 2 when it is to be called otherwise. What
 * an operator can mend is said in words; a bug is thrown.
 */
export async function runCommand(words: CommandWords, run: () => Promise<CommandEnd>): Promise<void> {
  const end = await ending(words, run);
  if (end.kind === 'failed') console.error(end.reason);
  if (end.kind === 'refused') console.error(`${end.reason}\n\n${words.usage}`);
  process.exitCode = exitCodes[end.kind];
}

async function ending({ outage }: CommandWords, run: () => Promise<CommandEnd>): Promise<CommandEnd> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof EnvironmentError) return { kind: 'refused', reason: error.message };
    if (isOutage(error)) return { kind: 'failed', reason: outage };
    throw error;
  }
}
