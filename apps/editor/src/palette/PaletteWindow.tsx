import { Combobox, FocusTrap, Portal, Select, TextInput, useCombobox } from '@mantine/core';
import { useClickOutside, useWindowEvent } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { quote } from '@sojourn/journey';
import { focusNode } from '../canvas/focus-node.js';
import { waysOf } from '../document/way.js';
import { addNode, draw } from '../workbench/commands.js';
import type { PaletteRequest } from '../workbench/view-store.js';
import { useJourney, useWorkbench } from '../workbench/workbench-context.js';
import { joinableNodes } from './joinable.js';
import styles from './Palette.module.css';
import { JOIN, PaletteOptions } from './PaletteOptions.js';
import { paletteGroups } from './palette-groups.js';
import { placeWindow } from './place-window.js';

/** An open palette: search, arrow keys, Enter. */
export function PaletteWindow({ request }: { readonly request: PaletteRequest }) {
  const workbench = useWorkbench();
  const { catalog, view } = workbench;
  const journey = useJourney((current) => current);
  const [search, setSearch] = useState('');
  const [outcome, setOutcome] = useState(request.at.outcome);
  const at = { from: request.at.from, outcome };
  const ways = waysOf(journey, catalog, at.from);
  const groups = useMemo(() => paletteGroups(catalog.types, search), [catalog, search]);
  const joinable = joinableNodes(journey, catalog, at, search);

  const close = () => {
    view.getState().set({ palette: null });
    focusNode(at.from);
  };
  useWindowEvent('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  const ref = useClickOutside<HTMLDivElement>(close);
  const combobox = useCombobox({ opened: true });

  const choose = (value: string) => {
    if (value.startsWith(JOIN)) {
      draw(workbench, at, value.slice(JOIN.length));
      close();
      return;
    }
    const type = catalog.types.find(({ type: name }) => name === value);
    if (type !== undefined) addNode(workbench, type, { ...request, at });
  };

  return (
    <Portal>
      <FocusTrap>
        <div
          ref={ref}
          className={styles.palette}
          style={placeWindow(request.anchor)}
          role="dialog"
          aria-label="Add a node"
          data-testid="palette"
        >
          <Combobox store={combobox} onOptionSubmit={choose}>
            <div className={styles.head}>
              <Combobox.EventsTarget>
                <TextInput
                  data-autofocus
                  aria-label="Search nodes"
                  placeholder="What comes next?"
                  leftSection={<IconSearch size={16} aria-hidden />}
                  value={search}
                  onChange={(event) => {
                    setSearch(event.currentTarget.value);
                  }}
                  data-testid="palette-search"
                />
              </Combobox.EventsTarget>
              {ways.length > 1 && (
                <Select
                  aria-label="After which way out"
                  size="xs"
                  allowDeselect={false}
                  comboboxProps={{ withinPortal: false }}
                  value={outcome}
                  data={ways.map((way) => ({ value: way.outcome, label: `After ${quote(way.title)}` }))}
                  onChange={(value) => {
                    if (value !== null) setOutcome(value);
                  }}
                />
              )}
            </div>
            <PaletteOptions store={combobox} groups={groups} joinable={joinable} search={search} />
          </Combobox>
          <div className={styles.keys} aria-hidden>
            ↑ ↓ to choose · Enter to add · Esc to close
          </div>
        </div>
      </FocusTrap>
    </Portal>
  );
}
