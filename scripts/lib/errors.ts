/** Failures that end a command, each with the exit status that the documentation promises. */

export const EXIT_DATA = 1;
export const EXIT_USAGE = 2;
export const EXIT_IO = 3;

export class CommandError extends Error {
  readonly exitCode: number;

  constructor(exitCode: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}

export function usageError(message: string): CommandError {
  return new CommandError(EXIT_USAGE, message);
}

export function ioError(message: string, cause?: unknown): CommandError {
  const reason = cause instanceof Error ? `: ${cause.message}` : '';
  return new CommandError(EXIT_IO, message + reason, { cause });
}

/** Runs a command; a failure prints one line and sets the exit status, never a stack trace. */
export async function runCommand(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    const code = error instanceof CommandError ? error.exitCode : EXIT_IO;
    console.error(`error: ${error instanceof Error ? error.message : String(error)}`);
    if (process.env.MAPSTER_DEBUG !== undefined && error instanceof Error) console.error(error.stack);
    process.exitCode = code;
  }
}
