import { canonicalJson } from '@sojourn/journey';
import type { JourneyVersionEntity } from '@sojourn/store';
import type { Proven } from '../proof.service.js';

/** Whether publishing a draft would answer with the version that is there. */
export function saysTheSame(
  version: Pick<JourneyVersionEntity, 'contentHash' | 'plan'>,
  { contentHash, plan }: Pick<Proven, 'contentHash' | 'plan'>,
): boolean {
  return version.contentHash === contentHash && canonicalJson(version.plan) === canonicalJson(plan);
}
