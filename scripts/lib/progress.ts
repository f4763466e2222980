/** Progress of a long command: a bar that redraws itself on a terminal, plain lines elsewhere. */

const WIDTH = 24;

export interface Progress {
  /** Announces a step; `done` of `total` when it can be counted. */
  step(name: string, done?: number, total?: number): void;
  end(): void;
}

function bar(done: number, total: number): string {
  const full = total === 0 ? WIDTH : Math.round((Math.min(done, total) / total) * WIDTH);
  return `[${'#'.repeat(full)}${'-'.repeat(WIDTH - full)}] ${done}/${total}`;
}

/** @param stream where to write: standard error, so that the output of a command stays its own */
export function createProgress(stream: NodeJS.WriteStream, isQuiet = false): Progress {
  if (isQuiet) return { step: () => {}, end: () => {} };
  return stream.isTTY ? terminalProgress(stream) : plainProgress(stream);
}

function terminalProgress(stream: NodeJS.WriteStream): Progress {
  let isDrawn = false;
  return {
    step(name, done, total) {
      isDrawn = true;
      const count = done === undefined || total === undefined ? '' : ` ${bar(done, total)}`;
      stream.write(`\r\x1b[2K${name}${count}`);
    },
    end() {
      if (isDrawn) stream.write('\r\x1b[2K');
    },
  };
}

function plainProgress(stream: NodeJS.WriteStream): Progress {
  let last: string | undefined;
  return {
    step(name, done, total) {
      // One line a step: a log is not redrawn.
      if (name === last && (done === undefined || done !== total)) return;
      last = name;
      stream.write(`${name}${done === undefined || total === undefined ? '' : ` ${done}/${total}`}\n`);
    },
    end: () => {},
  };
}
