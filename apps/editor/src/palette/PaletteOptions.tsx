import { Combobox, type ComboboxStore } from '@mantine/core';
import { useEffect } from 'react';
import type { Joinable } from './joinable.js';
import styles from './Palette.module.css';
import type { PaletteGroup } from './palette-groups.js';
import { PaletteItem } from './PaletteItem.js';

/** Marks an option that leads to a node that is already there. */
export const JOIN = 'join:';

interface PaletteOptionsProps {
  readonly store: ComboboxStore;
  readonly groups: readonly PaletteGroup[];
  readonly joinable: readonly Joinable[];
  readonly search: string;
}

/** What can come next, the first of it chosen already. */
export function PaletteOptions({ store, groups, joinable, search }: PaletteOptionsProps) {
  const { selectFirstOption } = store;
  useEffect(() => {
    selectFirstOption();
  }, [search, selectFirstOption]);
  return (
    <Combobox.Options className={styles.options} aria-label="Nodes">
      {groups.map(({ category, types }) => (
        <Combobox.Group key={category} label={category}>
          {types.map((type) => (
            <Combobox.Option key={type.type} value={type.type} data-testid={`palette-${type.type}`}>
              <PaletteItem type={type} />
            </Combobox.Option>
          ))}
        </Combobox.Group>
      ))}
      {joinable.length > 0 && (
        <Combobox.Group label="Go on at a node that is there">
          {joinable.map(({ id, caption }) => (
            <Combobox.Option key={id} value={`${JOIN}${id}`} data-testid={`palette-join-${id}`}>
              {caption}
            </Combobox.Option>
          ))}
        </Combobox.Group>
      )}
      {groups.length + joinable.length === 0 && <Combobox.Empty>No node is called that</Combobox.Empty>}
    </Combobox.Options>
  );
}
