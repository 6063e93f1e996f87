import { Kbd, Modal, Table, Text } from '@mantine/core';
import { Fragment } from 'react';
import { useView, useWorkbench } from '../workbench/workbench-context.js';
import { shortcutLabel } from './shortcut-label.js';

const groups = () => {
  const mod = shortcutLabel();
  return [
    {
      title: 'Anywhere',
      rows: [
        [[mod, 'Z'], 'Undo'],
        [[mod, 'Shift', 'Z'], 'Redo'],
        [['?'], 'This list'],
      ],
    },
    {
      title: 'On a node',
      rows: [
        [['Tab'], 'To the next node'],
        [['Enter'], 'Open it'],
        [['A'], 'Add a node after it'],
        [['Delete'], 'Remove it; the arrow heals'],
        [['←', '↑', '↓', '→'], 'Move it (Shift: farther)'],
        [['Alt', '↓'], 'Follow the arrow; Alt ↑ back, Alt ← → to its siblings'],
        [['Esc'], 'Close the panel'],
      ],
    },
  ] as const;
};

/** Lists what the keyboard can do. */
export function ShortcutsDialog() {
  const { view } = useWorkbench();
  const isOpen = useView(({ shortcutsOpen }) => shortcutsOpen);
  return (
    <Modal
      opened={isOpen}
      onClose={() => {
        view.getState().set({ shortcutsOpen: false });
      }}
      title="Keyboard shortcuts"
      attributes={{ content: { 'data-testid': 'shortcuts-dialog' } }}
    >
      {groups().map(({ title, rows }) => (
        <Fragment key={title}>
          <Text fw={650} mt="sm">
            {title}
          </Text>
          <Table verticalSpacing={6}>
            <Table.Tbody>
              {rows.map(([keys, meaning]) => (
                <Table.Tr key={meaning}>
                  <Table.Td w={170}>
                    {keys.map((key) => (
                      <Kbd key={key} mr={4}>
                        {key}
                      </Kbd>
                    ))}
                  </Table.Td>
                  <Table.Td>{meaning}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Fragment>
      ))}
    </Modal>
  );
}
