import { IconActivity, IconFilter, IconPlugConnected, IconRoute, IconUsers } from '@tabler/icons-react';
import { NavLink, Outlet } from 'react-router';
import { AccountMenu } from './AccountMenu.js';
import { ColorSchemeToggle } from './ColorSchemeToggle.js';
import styles from './Frame.module.css';
import { Logo } from './Logo.js';

const stops = [
  { to: '/journeys', label: 'Journeys', Icon: IconRoute },
  { to: '/customers', label: 'Customers', Icon: IconUsers },
  { to: '/segments', label: 'Segments', Icon: IconFilter },
  { to: '/events', label: 'Events', Icon: IconActivity },
  { to: '/connect', label: 'Connect', Icon: IconPlugConnected },
];

/** The rail on the left, and the page beside it. */
export function Frame() {
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#page">
        Skip to the page
      </a>
      <nav className={styles.rail} aria-label="Main">
        <NavLink className={styles.logo} to="/journeys" aria-label="Sojourn, to the journeys">
          <Logo />
        </NavLink>
        {stops.map(({ to, label, Icon }) => (
          <NavLink key={to} className={styles.stop} to={to} data-testid={`nav-${label.toLowerCase()}`}>
            <Icon size={22} stroke={1.6} aria-hidden />
            {label}
          </NavLink>
        ))}
        <div className={styles.foot}>
          <ColorSchemeToggle className={styles.stop} />
          <AccountMenu className={styles.stop} />
        </div>
      </nav>
      <div id="page" tabIndex={-1} style={{ minWidth: 0, outline: 'none' }}>
        <Outlet />
      </div>
    </div>
  );
}
