/** Ends in a task of its own: what has been asked meanwhile, a finger or a message, is answered first. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
