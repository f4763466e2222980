/** The engine is what the terminal runs: it must not need anything of the page. */
import { expect, it, vi } from 'vitest';

vi.mock('react', () => {
  throw new Error('react was loaded');
});
vi.mock('react-dom', () => {
  throw new Error('react-dom was loaded');
});

it('loads with React absent', async () => {
  const modules = import.meta.glob(['../../src/engine/**/*.ts', '!../../src/engine/**/*.test.ts']);
  const loaded = await Promise.all(Object.values(modules).map((load) => load()));
  expect(loaded.length).toBeGreaterThan(20);
});
