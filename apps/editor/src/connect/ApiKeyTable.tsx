import { Badge, Button, Code, Table, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import type { ApiKeyRowFragment } from '../generated/graphql.js';
import { Moment } from '../words/Moment.js';

interface ApiKeyTableProps {
  readonly keys: readonly ApiKeyRowFragment[];
  /** Absent for who may not. */
  readonly onRevoke?: (id: string) => Promise<void>;
}

/** The keys, without their secrets. */
export function ApiKeyTable({ keys, onRevoke }: ApiKeyTableProps) {
  return (
    <Table verticalSpacing="sm" horizontalSpacing="lg" data-testid="api-keys">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Name</Table.Th>
          <Table.Th>Kind</Table.Th>
          <Table.Th>Key</Table.Th>
          <Table.Th>Last used</Table.Th>
          <Table.Th>
            <VisuallyHidden>Actions</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {keys.map((key) => (
          <Table.Tr
            key={key.id}
            data-testid={`api-key-${key.id}`}
            c={key.revokedAt === null ? undefined : 'var(--sj-ink-soft)'}
          >
            <Table.Td fw={600}>{key.name}</Table.Td>
            <Table.Td>{key.kind === 'WRITE' ? 'Write' : 'Server'}</Table.Td>
            <Table.Td>
              <Code>…{key.publicId}…</Code>
            </Table.Td>
            <Table.Td>{key.lastUsedAt === null ? unused(key) : <Moment at={key.lastUsedAt} />}</Table.Td>
            <Table.Td ta="right">
              {key.revokedAt !== null ? (
                <Badge color="gray">Revoked</Badge>
              ) : (
                onRevoke !== undefined && <RevokeButton name={key.name} onRevoke={() => onRevoke(key.id)} />
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function unused({ kind, revokedAt }: ApiKeyRowFragment): string {
  return kind === 'WRITE' && revokedAt === null ? 'waiting for the first event' : 'never';
}

/** Asks once more in place, because a revoked key cannot come back. */
function RevokeButton({ name, onRevoke }: { readonly name: string; readonly onRevoke: () => Promise<void> }) {
  const [isSure, setSure] = useState(false);
  return (
    <Button
      size="compact-sm"
      variant={isSure ? 'filled' : 'subtle'}
      color="red"
      aria-label={isSure ? `Really revoke ${name}` : `Revoke ${name}`}
      onBlur={() => {
        setSure(false);
      }}
      onClick={() => {
        if (isSure) void onRevoke();
        else setSure(true);
      }}
    >
      {isSure ? 'Really revoke' : 'Revoke'}
    </Button>
  );
}
