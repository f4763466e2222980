/**
 * How far the long searches of the tests go: a part of their way by default, as in `npm test`, all of it with
 * `TEST_SIZE=full`, as in `npm run test:all`. A search may be given a number of its own:
 * `MUTATIONS=50000 npx vitest run tests/pipeline/read-mutations.test.ts`.
 */
export const isFullSize = process.env.TEST_SIZE === 'full';

/** @param name of the environment variable that asks for another number */
export function testSize(name: string, { quick, full }: { quick: number; full: number }): number {
  return Number(process.env[name] ?? (isFullSize ? full : quick));
}
