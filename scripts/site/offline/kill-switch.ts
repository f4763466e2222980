/** Takes over at once, removes the caches of this publication and goes: visitors are back on the network. */
export const KILL_SWITCH = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  const prefix = 'directory ' + new URL(self.registration.scope).pathname + ' ';
  for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name);
  await self.registration.unregister();
})()));
`;
