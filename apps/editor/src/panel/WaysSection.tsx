import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconPlus, IconX } from '@tabler/icons-react';
import { quote } from '@sojourn/journey';
import { focusNode } from '../canvas/focus-node.js';
import { meaningOfUndrawn, waysOf, type Way } from '../document/way.js';
import { undraw } from '../workbench/commands.js';
import { useJourney, useWorkbench } from '../workbench/workbench-context.js';
import styles from './SidePanel.module.css';
import ways from './WaysSection.module.css';

/** Where a node leads, way by way; everything the mouse does with edges can be done here too. */
export function WaysSection({ id }: { readonly id: string }) {
  const { catalog } = useWorkbench();
  const journey = useJourney((current) => current);
  const all = waysOf(journey, catalog, id);
  if (all.length === 0) return null;
  return (
    <section className={styles.section} aria-label="Where it leads">
      <h3>Where it leads</h3>
      <ul className={ways.ways}>
        {all.map((way) => (
          <li key={way.outcome} className={ways.way}>
            <div style={{ minWidth: 0 }}>
              <div className={ways.outcome}>{way.title}</div>
              <WayTarget way={way} undrawn={meaningOfUndrawn(way, all)} />
            </div>
            <WayMenu way={way} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function WayTarget({ way, undrawn }: { readonly way: Way; readonly undrawn: string }) {
  const { catalog, view } = useWorkbench();
  const target = useJourney((journey) => (way.to === null ? undefined : journey.nodes[way.to]));
  if (way.to === null) return <div className={ways.end}>{undrawn}</div>;
  if (target === undefined) return <div className={ways.end}>A node that is not there (“{way.to}”)</div>;
  const { to } = way;
  return (
    <button
      type="button"
      className={ways.target}
      onClick={() => {
        view.getState().set({ panel: { kind: 'node', id: to } });
        focusNode(to);
      }}
    >
      {catalog.captionOf(target)}
    </button>
  );
}

function WayMenu({ way }: { readonly way: Way }) {
  const workbench = useWorkbench();
  if (!workbench.canEdit) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`Change ${quote(way.title)}`}
          data-testid={`way-${way.outcome}`}
        >
          <IconDots size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => {
            const anchor = { x: window.innerWidth - 600, y: 160 };
            workbench.view.getState().set({ palette: { at: way, anchor } });
          }}
        >
          Add or connect a node…
        </Menu.Item>
        <Menu.Item
          leftSection={<IconX size={15} aria-hidden />}
          disabled={way.to === null}
          onClick={() => {
            undraw(workbench, way);
          }}
        >
          Remove the connection
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
