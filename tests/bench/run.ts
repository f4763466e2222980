/** `npm run bench`: every benchmark with its ceiling; exit 1 when one is over. */
import { benchBuild } from './build.bench.ts';

const over = benchBuild();
for (const line of over) console.error(`over its ceiling: ${line}`);
process.exitCode = over.length === 0 ? 0 : 1;
