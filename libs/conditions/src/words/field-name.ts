/**
 * A field as people call it: `customer.first_name` is *first name*, `results.ask-crm.score` is *score*, `account.plan` is
 * *account plan*.
 */
export function fieldName(path: string): string {
  const [root, ...keys] = path.split('.');
  const named = root === 'results' ? keys.slice(1) : keys;
  const words = root === 'account' || named.length === 0 ? [root ?? '', ...named] : named;
  return words.map((key) => key.replaceAll(/[_-]+/g, ' ').replaceAll(HUMP, sayHump)).join(' ');
}

/** Where a word begins inside a key, with its capitals: the `N` of `firstName`, the `ID` of `orderID`. */
const HUMP = /(?<=[a-z])[A-Z]+(?=[A-Z][a-z]|s?(?![A-Za-z]))|(?<=[A-Za-z])[A-Z](?=[a-z])/g;

/** Abbreviations keep their capitals. */
function sayHump(capitals: string): string {
  return ` ${capitals.length > 1 ? capitals : capitals.toLowerCase()}`;
}
