import type { Problem } from '@sojourn/journey';
import type { JourneyHeadFragment, Role } from '../generated/graphql.js';
import type { SaveStatus } from '../save/save-status.js';
import { mayPublish } from '../shell/may-publish.js';
import { plural } from '../words/plural.js';

/** What decides whether a journey can be published. */
export interface PublishInput {
  readonly head: Pick<JourneyHeadFragment, 'status' | 'hasUnpublishedChanges' | 'version'>;
  readonly role: Role;
  readonly problems: readonly Problem[];
  readonly saveStatus: SaveStatus['kind'];
}

/** Every reason why a journey cannot be published now, in words; empty when it can. */
export function publishRefusals({ head, role, problems, saveStatus }: PublishInput): readonly string[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const isUnchanged = head.version !== null && !head.hasUnpublishedChanges && saveStatus === 'saved';
  return [
    ...(!mayPublish(role) ? ['Your role does not allow publishing.'] : []),
    ...(head.status === 'ARCHIVED' ? ['This journey is archived.'] : []),
    ...(saveStatus === 'conflict' ? ['Somebody else changed it: decide first what to keep.'] : []),
    ...(saveStatus === 'offline' ? ['Your changes are not saved yet: Sojourn cannot be reached.'] : []),
    ...(saveStatus === 'failed' ? ['Your changes could not be saved.'] : []),
    ...(errors.length > 0 ? [`${plural(errors.length, 'problem')} must be solved first.`] : []),
    ...(isUnchanged ? ['Nothing has changed since it was published.'] : []),
  ];
}
