/**
 * An amount of money in words of a locale: `{{ entry.total | money: entry.currency }}` gives `€24.90`. Without a
 * currency that is known, the number with two decimals; without an amount, nothing.
 */
export function money(amount: unknown, currency: unknown, locale: string): string {
  const value = typeof amount === 'string' && amount.trim() !== '' ? Number(amount) : amount;
  if (typeof value !== 'number' || !Number.isFinite(value)) return '';
  const code = typeof currency === 'string' ? currency.trim().toUpperCase() : '';
  const known = /^[A-Z]{3}$/.test(code);
  return new Intl.NumberFormat(
    locale,
    known ? { style: 'currency', currency: code } : { minimumFractionDigits: 2, maximumFractionDigits: 2 },
  ).format(value);
}
