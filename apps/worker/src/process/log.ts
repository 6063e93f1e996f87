import type { ActionLog } from '@sojourn/sdk';
import type { SendKey } from '@sojourn/store';
import { isOutage } from '@sojourn/store';
import type { Logger } from 'pino';
import { pino } from 'pino';

/** What a line may carry besides its words: ids and figures, nothing of a customer's. */
export interface LogFields {
  readonly enrollmentId?: string | undefined;
  readonly journeyId?: string | undefined;
  readonly eventId?: string | undefined;
  readonly audienceRunId?: string | undefined;
  readonly customerId?: string | undefined;
  readonly segmentId?: string | undefined;
  readonly erasureId?: string | undefined;
  readonly messageId?: string | undefined;
  readonly code?: string | undefined;
  /** A way out, in the words of its action. */
  readonly outcome?: string | undefined;
  /** A build of the durable run. */
  readonly buildId?: string | undefined;
  readonly count?: number | undefined;
  readonly attempt?: number | undefined;
  /** An action file of the operator's. */
  readonly file?: string | undefined;
  /** What is wrong with it, or with the start of the process. */
  readonly reason?: string | undefined;
}

/** Words for an operator: a fixed sentence, the ids it is about, and where an error came from. */
export interface Log {
  info(sentence: string, fields?: LogFields): void;
  warn(sentence: string, fields?: LogFields, error?: unknown): void;
  error(sentence: string, fields?: LogFields, error?: unknown): void;
  /** What a custom action writes; its author answers for the words. */
  forAction(key: SendKey): ActionLog;
}

/** Logs JSON lines to standard output; of an error its name, code and place, since its words may quote data. */
export function createLog(name: string, logger: Logger = pino({ name, base: { name } })): Log {
  return {
    info: (sentence, fields = {}) => {
      logger.info(fields, sentence);
    },
    warn: (sentence, fields = {}, error) => {
      logger.warn({ ...fields, ...placeOf(error) }, sentence);
    },
    error: (sentence, fields = {}, error) => {
      logger.error({ ...fields, ...placeOf(error) }, sentence);
    },
    forAction: (key) => actionLog(logger.child({ ...key })),
  };
}

/** The words of an error at start, when there is no customer yet whom they could quote. */
export function wordsOf(error: unknown): LogFields {
  if (!(error instanceof Error)) return { reason: String(error) };
  // Where a name has several addresses, the words are inside.
  const errors: readonly unknown[] = error instanceof AggregateError ? error.errors : [error];
  return { reason: errors.map((each) => (each instanceof Error ? each.message : String(each))).join('; ') };
}

function placeOf(error: unknown): Readonly<Record<string, unknown>> {
  if (error === undefined) return {};
  if (!(error instanceof Error)) return { error: typeof error };
  const { code } = error as { readonly code?: unknown };
  const at = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return { error: error.name, errorCode: code, at: isOutage(error) ? undefined : at.slice(0, 8) };
}

function actionLog(logger: Logger): ActionLog {
  return {
    info: (message, fields = {}) => {
      logger.info({ action: fields }, message);
    },
    warn: (message, fields = {}) => {
      logger.warn({ action: fields }, message);
    },
    error: (message, fields = {}) => {
      logger.error({ action: fields }, message);
    },
  };
}
