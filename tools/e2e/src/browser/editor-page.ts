import type { Locator, Page } from 'playwright-core';

/** A mail as it is typed into the form. */
export interface TypedMail {
  readonly subject: string;
  readonly body: string;
}

/** The editor as a marketer uses it: what they click and type, step by step. */
export class EditorPage {
  constructor(readonly page: Page) {}

  /** Signs in by the one-time link; ends at the list of journeys. */
  async signIn(link: string): Promise<void> {
    await this.page.goto(link);
    await this.page.getByRole('heading', { name: 'Journeys' }).waitFor();
  }

  /** Makes a journey from a blank map; ends in the workbench. */
  async newBlankJourney(name: string): Promise<void> {
    await this.page.getByTestId('new-journey').first().click();
    await this.page.getByLabel('Name').fill(name);
    await this.page.getByTestId('create-journey').click();
    await this.page.getByTestId('node-trigger').waitFor();
  }

  /** Chooses the event that lets customers in, once for each order. */
  async letInBy(event: string): Promise<void> {
    await this.page.getByTestId('node-trigger').click();
    await this.panel.getByLabel('Event').fill(event);
    await this.page.getByRole('option', { name: event }).click();
    await this.panel.getByLabel('Once for each …').check();
  }

  /** Adds a step of a type after a way out; ends with its form open. */
  async addStep(after: { readonly node: string; readonly outcome: string }, type: string): Promise<string> {
    const before = await this.nodeIds();
    await this.page.getByTestId(`add-${after.node}-${after.outcome}`).click();
    await this.page.getByTestId(`palette-${type}`).click();
    const added = (await this.nodeIds()).find((id) => !before.includes(id));
    if (added === undefined) throw new Error(`No ${type} was added.`);
    return added;
  }

  /** Fills in the form of a mail. */
  async write({ subject, body }: TypedMail): Promise<void> {
    await this.panel.getByLabel('Subject').fill(subject);
    await this.panel.getByLabel('Body').fill(body);
  }

  /** Fills in the form of a wait. */
  async waitFor(amount: number, unit: string): Promise<void> {
    await this.panel.getByLabel(/^Duration( \*)?$/).fill(String(amount));
    await this.panel.getByLabel('Duration: unit').selectOption(unit);
  }

  /** Publishes what is drawn and returns to the map. */
  async publish(): Promise<void> {
    await this.saved();
    await this.page.getByTestId('publish').click();
    await this.page.getByTestId('confirm-publish').click();
    await this.page.getByTestId('published-close').click();
  }

  /** Lays the map out anew and brings all of it into view; waits until that is saved. */
  async showEverything(): Promise<void> {
    await this.page.getByTestId('tidy').click();
    await this.page.getByTestId('fit').click();
    await this.saved();
  }

  /** What a node says about itself on the map. */
  caption(node: string): Locator {
    return this.page.getByTestId(`node-${node}`).getByTestId('caption');
  }

  /** A live figure of a node. */
  count(node: string, figure: 'entered' | 'waiting' | 'completed' | 'failed'): Locator {
    return this.page.getByTestId(`count-${node}-${figure}`).locator('b');
  }

  /** The panel at the side. */
  get panel(): Locator {
    return this.page.getByTestId('panel');
  }

  /** Waits until what is drawn is saved. */
  async saved(): Promise<void> {
    await this.page.locator('[data-testid="save-status"][data-state="saved"]').waitFor();
  }

  private async nodeIds(): Promise<string[]> {
    const cards = await this.page.locator('[data-node-type]').all();
    const ids = await Promise.all(cards.map((card) => card.getAttribute('data-testid')));
    return ids.map((id) => (id ?? '').replace(/^node-/, ''));
  }
}
