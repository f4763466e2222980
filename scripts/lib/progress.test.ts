import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createProgress } from './progress.ts';

function stream(isTTY: boolean): { stream: NodeJS.WriteStream; text: () => string } {
  let written = '';
  const sink = new Writable({
    write(chunk, _encoding, done) {
      written += String(chunk);
      done();
    },
  });
  return { stream: Object.assign(sink, { isTTY }) as unknown as NodeJS.WriteStream, text: () => written };
}

describe('progress', () => {
  it('writes one plain line a step where there is no terminal', () => {
    const { stream: target, text } = stream(false);
    const progress = createProgress(target);
    progress.step('reading');
    progress.step('reading');
    for (let done = 0; done <= 3; done++) progress.step('geocoding', done, 3);
    progress.end();
    expect(text()).toBe('reading\ngeocoding 0/3\ngeocoding 3/3\n');
  });

  it('redraws one line on a terminal, and clears it at the end', () => {
    const { stream: target, text } = stream(true);
    const progress = createProgress(target);
    progress.step('geocoding', 1, 2);
    progress.end();
    expect(text()).toBe(`\r\x1b[2Kgeocoding [${'#'.repeat(12)}${'-'.repeat(12)}] 1/2\r\x1b[2K`);
  });

  it('draws a bar for no work at all, and for more than was announced', () => {
    const { stream: target, text } = stream(true);
    const progress = createProgress(target);
    progress.step('a', 0, 0);
    progress.step('b', 9, 2);
    expect(text()).toContain(`[${'#'.repeat(24)}] 9/2`);
  });

  it('says nothing when asked', () => {
    const { stream: target, text } = stream(true);
    const progress = createProgress(target, true);
    progress.step('reading');
    progress.end();
    expect(text()).toBe('');
  });
});
