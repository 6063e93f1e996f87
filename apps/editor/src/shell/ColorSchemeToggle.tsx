import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';

const schemes = {
  auto: { label: 'system', Icon: IconDeviceDesktop, next: 'light' },
  light: { label: 'light', Icon: IconSun, next: 'dark' },
  dark: { label: 'dark', Icon: IconMoon, next: 'auto' },
} as const satisfies Record<MantineColorScheme, unknown>;

/** Goes round between the system's colors, light and dark. */
export function ColorSchemeToggle({ className }: { readonly className?: string }) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { label, Icon, next } = schemes[colorScheme];
  return (
    <button
      type="button"
      className={className}
      data-testid="color-scheme"
      aria-label={`Colors: ${label}, switch to ${schemes[next].label}`}
      onClick={() => {
        setColorScheme(next);
      }}
    >
      <Icon size={20} stroke={1.6} aria-hidden />
      Colors: {label}
    </button>
  );
}
