import {
  Badge,
  Button,
  createTheme,
  Modal,
  Notification,
  Paper,
  Tooltip,
  type MantineColorsTuple,
} from '@mantine/core';

const pine: MantineColorsTuple = [
  '#e7f6f2',
  '#cdebe4',
  '#9fd8cc',
  '#6ec3b3',
  '#47af9d',
  '#2a9b89',
  '#148274',
  '#0d6d62',
  '#0a5a51',
  '#064740',
];

const night: MantineColorsTuple = [
  '#e8eeeb',
  '#c6d1cc',
  '#a3b1ab',
  '#6f7f79',
  '#3a4743',
  '#2a3532',
  '#1f2927',
  '#18201f',
  '#121918',
  '#0b100f',
];

const brick: MantineColorsTuple = [
  '#fdeced',
  '#f9d5d7',
  '#f1a9ae',
  '#e87b83',
  '#df535e',
  '#d23c4a',
  '#c22f3d',
  '#b02836',
  '#95212d',
  '#7a1a25',
];

/** Sojourn's look for every Mantine component. */
export const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 6 },
  colors: { pine, dark: night, red: brick },
  autoContrast: true,
  luminanceThreshold: 0.28,
  black: '#16211e',
  fontFamily: "'Figtree Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SFMono-Regular', Menlo, Consolas, monospace",
  headings: {
    fontFamily: 'var(--sj-font-display)',
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '2.1rem', lineHeight: '1.15' },
      h2: { fontSize: '1.35rem' },
      h3: { fontSize: '1.08rem' },
    },
  },
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '7px', md: '10px', lg: '14px', xl: '22px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { radius: 'xl' }, styles: { label: { fontWeight: 600 } } }),
    Badge: Badge.extend({
      defaultProps: { variant: 'light', radius: 'sm' },
      styles: { root: { textTransform: 'none' } },
    }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        closeButtonProps: { 'aria-label': 'Close' },
        radius: 'lg',
        overlayProps: { backgroundOpacity: 0.4, blur: 3 },
      },
      styles: {
        title: {
          fontFamily: 'var(--sj-font-display)',
          fontWeight: 650,
          fontSize: '1.2rem',
          lineHeight: 1.25,
        },
      },
    }),
    Notification: Notification.extend({ defaultProps: { closeButtonProps: { 'aria-label': 'Dismiss' } } }),
    Paper: Paper.extend({ defaultProps: { radius: 'lg', bg: 'var(--sj-surface)' } }),
    Tooltip: Tooltip.extend({ defaultProps: { withArrow: true, openDelay: 300 } }),
  },
});
