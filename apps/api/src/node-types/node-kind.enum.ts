import { registerEnumType } from '@nestjs/graphql';

/** Kinds of node types, by their GraphQL names. */
export const NodeKind = { TRIGGER: 'trigger', CONTROL: 'control', ACTION: 'action' } as const;

registerEnumType(NodeKind, { name: 'NodeKind' });
