import { COUNTS_CHANNEL, listen } from '@sojourn/store';
import { eventually } from '../testing/eventually.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';

describe('news of changed counts', () => {
  it('name each journey once, however often it changed', async () => {
    const scene = await openScene();
    const heard: string[] = [];
    let listening = false;
    const listener = listen({
      url: scene.databaseUrl,
      channels: [COUNTS_CHANNEL],
      onNotification: (_channel, journeyId) => heard.push(journeyId),
      onListening: () => {
        listening = true;
      },
      onBreak: () => undefined,
    });
    await eventually('listening', () => (listening ? true : null));
    for (let change = 0; change < 20; change += 1)
      scene.desk.counts.changed(change % 2 === 0 ? 'even' : 'odd');
    await eventually('the news', () => (heard.length >= 2 ? true : null));
    expect(heard.sort()).toEqual(['even', 'odd']);
    await listener.close();
    await scene.close();
  });
});
