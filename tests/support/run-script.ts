/** The project's own commands, as a publisher gives them. */
import { execFileSync } from 'node:child_process';

/** `npm run` of a script with its options; throws when it fails. @param env what differs from the environment */
export function runScript(script: string, options: readonly string[], env: NodeJS.ProcessEnv = {}): void {
  execFileSync('npm', ['run', '--silent', script, '--', ...options], {
    stdio: 'pipe',
    env: { ...process.env, ...env },
  });
}
