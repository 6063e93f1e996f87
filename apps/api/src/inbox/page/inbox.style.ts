/** The look of the inbox: list and mail side by side, one after the other where there is little room. */
export const inboxStyle = `
.inbox { display: grid; grid-template: auto 1fr / minmax(17rem, 24rem) 1fr; height: 100vh; }
header { grid-column: 1 / -1; display: flex; gap: 1rem; align-items: baseline; padding: .9rem 1.25rem;
  background: var(--card); border-bottom: 1px solid var(--line); }
header p { margin: 0; color: var(--quiet); }
nav { overflow-y: auto; border-right: 1px solid var(--line); background: var(--card); }
ol { list-style: none; margin: 0; padding: 0; }
li a { display: grid; gap: .1rem; padding: .75rem 1.25rem; color: inherit; text-decoration: none;
  border-bottom: 1px solid var(--line); border-left: 3px solid transparent; }
li a:hover { background: var(--ground); }
li a[aria-current] { background: var(--chosen); border-left-color: var(--accent); }
li strong { font-weight: 600; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
li span, li time { color: var(--quiet); font-size: .85rem; overflow: hidden; text-overflow: ellipsis; }
main { overflow-y: auto; padding: 1.25rem 1.5rem; min-width: 0; }
article { display: flex; flex-direction: column; gap: .75rem; min-height: 100%; }
h2 { font-size: 1.25rem; margin: 0; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 0; font-size: .9rem; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
iframe { flex: 1; min-height: 32rem; width: 100%; border: 1px solid var(--line); border-radius: 10px;
  background: #fff; color-scheme: light; }
summary { cursor: pointer; color: var(--quiet); }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: .85rem; padding: 1rem; margin: .5rem 0 0;
  background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
.hint { color: var(--quiet); padding: 1.25rem; margin: 0; }
.back { display: none; }
@media (max-width: 760px) {
  .inbox { grid-template-columns: 1fr; height: auto; }
  header { flex-direction: column; gap: .1rem; }
  nav { border-right: 0; }
  .reading nav, .inbox:not(.reading) main { display: none; }
  .back { display: inline; }
}
`;
