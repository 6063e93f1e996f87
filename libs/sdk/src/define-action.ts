import type { ActionDefinition, ActionSource } from './action-definition.js';
import { FAILED } from './action-result.js';
import { actionResultSchema } from './action-result.schema.js';
import { actionSourceSchema } from './action-source.schema.js';
import { configJsonSchema } from './config-json-schema.js';
import { DefinitionError } from './definition-error.js';
import { actionMark } from './is-action.js';
import { PermanentFailure } from './permanent-failure.js';
import { titleOf } from './title-of.js';
import { z } from 'zod';

/**
 * Makes an action of its source. The compiler sees to it that `run` names only declared outcomes.
 * Throws a `DefinitionError` that lists everything wrong with the source at once.
 */
export function defineAction<Config extends z.ZodObject, const Outcome extends string>(
  source: ActionSource<Config, Outcome>,
): ActionDefinition {
  const parsed = actionSourceSchema.safeParse(source);
  if (!parsed.success) throw DefinitionError.fromIssues(source.type, parsed.error.issues);
  const { type, version, title, description, category, icon, summary, outcomes, retry } = parsed.data;

  const definition: ActionDefinition = {
    manifest: {
      type,
      version,
      title,
      description,
      category,
      icon,
      summary,
      configSchema: configJsonSchema(type, parsed.data.config),
      outcomes: [...outcomes, FAILED].map((id) => ({ id, title: titleOf(id) })),
      retry: { attempts: retry.attempts, timeoutMs: retry.timeout },
    },
    async run(rendered, context) {
      const configuration = source.config.safeParse(rendered);
      if (!configuration.success) {
        throw new PermanentFailure(`The configuration does not fit: ${z.prettifyError(configuration.error)}`);
      }
      const answer = await source.run(configuration.data, context);
      const result = actionResultSchema.safeParse(answer);
      if (!result.success || !outcomes.includes(result.data.outcome)) {
        throw new PermanentFailure(
          `${source.type} did not leave by a declared way out: ${outcomes.join(', ')}`,
        );
      }
      return result.data;
    },
  };
  return Object.assign(definition, { [actionMark]: true });
}
