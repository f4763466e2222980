/** `npm start`: installs what is missing, builds the data and the site, serves it. */
import { createServer } from 'node:net';
import { installPackages, requireNode, run } from './install.mjs';

const HOST = 'localhost';
const PORT = Number(process.env.PORT ?? 4173);

/** @returns {Promise<boolean>} */
function isFree(/** @type {number} */ port) {
  return new Promise((resolve) => {
    const server = createServer()
      .once('error', () => resolve(false))
      .once('listening', () => server.close(() => resolve(true)))
      .listen(port, HOST);
  });
}

requireNode();
if (!(await isFree(PORT))) {
  console.error(`Port ${PORT} is taken: stop what uses it, or choose another with PORT=4174 npm start.`);
  process.exit(1);
}
installPackages();
for (const step of ['data', 'build']) {
  const status = run('npm', ['run', '--silent', step]);
  if (status !== 0) process.exit(status);
}
console.log(`\nThe site is served on http://${HOST}:${PORT} (Ctrl-C stops it)\n`);
process.exit(run('npx', ['vite', 'preview', '--host', HOST, '--port', String(PORT), '--strictPort']));
