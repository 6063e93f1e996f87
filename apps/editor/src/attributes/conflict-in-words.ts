import type { AttributePartsFragment } from '../generated/graphql.js';
import { sentAs, typeWords } from './type-words.js';

/** What is wrong with an attribute whose values disagree; null when they do not. */
export function conflictInWords({
  isConflict,
  declaredType,
  observedTypes,
}: Pick<AttributePartsFragment, 'isConflict' | 'declaredType' | 'observedTypes'>): string | null {
  if (!isConflict) return null;
  const types = observedTypes.map(({ type }) => type);
  if (declaredType === null)
    return `Was sent ${sentAs(types)}. A comparison sees only values of its own type: say which one is meant.`;
  const others = types.filter((type) => type !== declaredType);
  return `Is meant to be ${typeWords[declaredType].asA}, and was sent ${sentAs(others)} too. Those values are kept, but comparisons do not see them.`;
}
