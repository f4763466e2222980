/** Runs heavy work when the page has nothing better to do, at the latest after two seconds. Returns a function that gives it up. */
export function whenIdle(work: () => void): () => void {
  // Safari has no idle callback: a short pause lets it paint what is due.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work, 200);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: 2000 });
  return () => cancelIdleCallback(handle);
}
