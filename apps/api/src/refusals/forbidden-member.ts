import { type GraphQLResolveInfo, getNamedType, isUnionType } from 'graphql';
import type { AccessRefused } from '../access/access-refused.js';
import { Forbidden } from './forbidden.object.js';

/** "Forbidden" as a member of the operation's union; null where the operation has no such member. */
export function forbiddenMember(
  { access }: AccessRefused,
  { returnType }: GraphQLResolveInfo,
): Forbidden | null {
  const type = getNamedType(returnType);
  const hasMember = isUnionType(type) && type.getTypes().some(({ name }) => name === Forbidden.name);
  return hasMember && access !== 'ingest' && access !== 'server' ? new Forbidden(access) : null;
}
