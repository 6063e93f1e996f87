import { toneVariables, type Tone } from '../theme/tone.js';
import styles from './CustomerMark.module.css';
import { customerName, type Nameable } from './customer-name.js';

const tones: readonly Tone[] = ['teal', 'indigo', 'plum', 'amber', 'coral'];

/** A customer's initials on a color of their own. */
export function CustomerMark({ customer }: { readonly customer: Nameable & { readonly id: string } }) {
  const initials = customerName(customer)
    .split(/[\s@._-]+/)
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 2)
    .toUpperCase();
  const tone =
    tones[
      Array.from(customer.id, (char) => char.charCodeAt(0)).reduce((sum, code) => sum + code, 0) %
        tones.length
    ] ?? 'teal';
  return (
    <span className={styles.mark} style={toneVariables(tone)} aria-hidden>
      {initials}
    </span>
  );
}
