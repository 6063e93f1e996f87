import { Menu } from '@mantine/core';
import {
  IconArchive,
  IconPlayerPause,
  IconPlayerPlay,
  IconSettings,
  IconUsers,
  IconUsersGroup,
  IconUsersPlus,
} from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { mayPublish } from '../shell/may-publish.js';
import { MoreButton } from '../shell/MoreButton.js';
import { useViewer } from '../shell/viewer.js';
import { useJourney, useServer, useWorkbench } from '../workbench/workbench-context.js';
import { ArchiveDialog } from './ArchiveDialog.js';
import { PauseDialog } from './PauseDialog.js';
import { useStatusChanges } from './use-status-changes.js';

/** Pause, resume, archive, and the way to settings and customers. */
export function StatusMenu() {
  const { journeyId, view } = useWorkbench();
  const status = useServer(({ head }) => head.status);
  const isByHand = useJourney(({ trigger }) => trigger.type === 'manual');
  const { role } = useViewer();
  const mayChange = mayPublish(role);
  const { pause, resume, archive } = useStatusChanges();
  const [asking, setAsking] = useState<'pause' | 'archive' | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const ask = (what: 'pause' | 'archive') => {
    // The dialog gives the focus back to where it was, and the menu's entry is gone by then.
    button.current?.focus();
    setAsking(what);
  };
  const stopAsking = () => {
    setAsking(null);
  };
  return (
    <>
      <Menu position="bottom-end" width={250}>
        <Menu.Target>
          <MoreButton ref={button} data-testid="journey-menu" />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            component={Link}
            to={`/journeys/${journeyId}/enrollments`}
            leftSection={<IconUsers size={16} aria-hidden />}
          >
            Customers in this journey
          </Menu.Item>
          <Menu.Item
            component={Link}
            to={`/journeys/${journeyId}/let-in`}
            leftSection={<IconUsersGroup size={16} aria-hidden />}
          >
            Let in together
          </Menu.Item>
          {isByHand && status === 'LIVE' && mayChange && (
            <Menu.Item
              component={Link}
              to={`/journeys/${journeyId}/let-in/new`}
              leftSection={<IconUsersPlus size={16} aria-hidden />}
              data-testid="let-customers-in"
            >
              Let customers in…
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconSettings size={16} aria-hidden />}
            data-testid="journey-settings"
            onClick={() => {
              view.getState().set({ panel: { kind: 'settings' } });
            }}
          >
            Name and settings
          </Menu.Item>
          <Menu.Divider />
          {status === 'PAUSED' ? (
            <Menu.Item
              disabled={!mayChange}
              leftSection={<IconPlayerPlay size={16} aria-hidden />}
              data-testid="resume"
              onClick={() => void resume()}
            >
              Resume
            </Menu.Item>
          ) : (
            <Menu.Item
              disabled={!mayChange || status !== 'LIVE'}
              leftSection={<IconPlayerPause size={16} aria-hidden />}
              data-testid="pause"
              onClick={() => {
                ask('pause');
              }}
            >
              Pause…
            </Menu.Item>
          )}
          <Menu.Item
            color="red"
            disabled={!mayChange || status === 'ARCHIVED'}
            leftSection={<IconArchive size={16} aria-hidden />}
            data-testid="archive"
            onClick={() => {
              ask('archive');
            }}
          >
            Archive…
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <PauseDialog opened={asking === 'pause'} onClose={stopAsking} onConfirm={pause} />
      <ArchiveDialog opened={asking === 'archive'} onClose={stopAsking} onConfirm={archive} />
    </>
  );
}
