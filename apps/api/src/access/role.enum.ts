import { registerEnumType } from '@nestjs/graphql';

/** Roles, by their GraphQL names. */
export const RoleEnum = {
  VIEWER: 'viewer',
  EDITOR: 'editor',
  PUBLISHER: 'publisher',
  ADMIN: 'admin',
} as const;

registerEnumType(RoleEnum, { name: 'Role' });
