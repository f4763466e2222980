/** Ways in which a file of the site does not come, or comes other than it was published. */
import type { Locator, Page, Route } from '@playwright/test';
import { expect } from './fixtures.ts';

export interface Fault {
  name: string;
  answer: (route: Route) => Promise<void> | void;
  /** What the page calls it. */
  title: string;
  /** What a maintainer reads after the name of the file. */
  detail: string;
}

const MISSING = 'Un fichier de l’annuaire manque.';
const BROKEN = 'Un fichier de l’annuaire est abîmé.';
const CHANGED = 'L’annuaire a changé de version.';
/** What many hosts answer at an address that they do not know, some of them with 200. */
const NOT_FOUND_PAGE = '<!doctype html><html lang="fr"><title>Page introuvable</title></html>';

/** Asked for again, the file may be there. */
export const RETRIED = [
  {
    name: '404',
    answer: (route) => route.fulfill({ status: 404, contentType: 'text/html', body: NOT_FOUND_PAGE }),
    title: MISSING,
    detail: 'HTTP 404, expected 200',
  },
  {
    name: '500',
    answer: (route) => route.fulfill({ status: 500, body: '' }),
    title: MISSING,
    detail: 'HTTP 500, expected 200',
  },
  {
    name: 'no answer',
    answer: (route) => route.abort(),
    title: 'L’annuaire ne répond pas.',
    detail: 'no whole answer from the server',
  },
  {
    name: 'half of it',
    answer: async (route) => {
      const text = await (await route.fetch()).text();
      await route.fulfill({ contentType: 'application/json', body: text.slice(0, text.length / 2) });
    },
    title: BROKEN,
    detail: 'expected JSON',
  },
  {
    name: 'a page of the host',
    answer: (route) => route.fulfill({ contentType: 'text/html', body: NOT_FOUND_PAGE }),
    title: BROKEN,
    detail: 'expected JSON',
  },
] as const satisfies readonly Fault[];

export const OTHER_FORM: Fault = {
  name: 'another form',
  answer: (route) => route.fulfill({ json: { some: 'thing' } }),
  title: CHANGED,
  detail: '',
};

export const OTHER_SCHEMA: Fault = {
  name: 'another version of the schema',
  answer: async (route) => {
    const file = await (await route.fetch()).json();
    await route.fulfill({ json: { ...file, schemaVersion: 99 } });
  },
  title: CHANGED,
  detail: 'schemaVersion',
};

/** Sound, and not what the manifest speaks of: the site was published anew, or a byte was lost on the way. */
export const OTHER_CONTENT: Fault = {
  name: 'the content of another edition',
  answer: async (route) => route.fulfill({ body: `${await (await route.fetch()).text()}\n` }),
  title: CHANGED,
  detail: 'content ',
};

/** The answers to one file, as a test changes them. */
export interface Faulty {
  /** Undefined gives the file as it is. */
  become: (fault: Pick<Fault, 'answer'> | undefined) => void;
  /** Keeps every answer back from now on; what it gives lets them go, as they are. */
  hold: () => () => void;
}

/** @param file end of the path of the file, such as `records.json` */
export async function breakFile(page: Page, file: string): Promise<Faulty> {
  const sound: Fault['answer'] = (route) => route.continue();
  let answer = sound;
  await page.route(
    (url) => url.pathname.endsWith(`/${file}`),
    (route) => answer(route),
  );
  return {
    become: (fault) => {
      answer = fault?.answer ?? sound;
    },
    hold: () => {
      let release = () => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      answer = async (route) => {
        await released;
        await route.continue();
      };
      return () => {
        answer = sound;
        release();
      };
    },
  };
}

/** A page that stands on a file. */
export interface FaultyPage {
  address: string;
  /** As the page names it. */
  file: string;
  /** What still serves the visitor without it. */
  remains: (page: Page) => Locator;
}

/** What a page says of a file that it cannot use. */
export const alertIn = (page: Page) => page.getByRole('alert').filter({ hasText: 'Détail technique' });

/** Opens the page on the first fault, and asks anew for each other: the file and its fault are named, the rest remains. */
export async function expectNamed(
  page: Page,
  { address, file, remains }: FaultyPage,
  faults: readonly Fault[],
  { become }: Faulty,
  wayOut: 'Réessayer' | 'Recharger la page',
): Promise<void> {
  for (const [at, fault] of faults.entries()) {
    become(fault);
    if (at === 0) await page.goto(address);
    else await page.getByRole('button', { name: wayOut }).click();
    await expect(alertIn(page), fault.name).toContainText(fault.title);
    await expect(alertIn(page), fault.name).toContainText(`${file}: ${fault.detail}`);
    await expect(remains(page), fault.name).toBeVisible();
  }
}

/** Asks again for a file that is slow, then there: nothing is said to be wrong, and what was there stays until it comes. */
export async function expectComing(
  page: Page,
  { hold }: Faulty,
  waits: (page: Page) => Locator,
  comes: (page: Page) => Locator,
): Promise<void> {
  const letGo = hold();
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect(alertIn(page)).toHaveCount(0);
  await expect(waits(page)).toBeVisible();
  letGo();
  await expect(comes(page)).toBeVisible();
  await expect(alertIn(page)).toHaveCount(0);
}

declare global {
  interface Window {
    startedWorkers?: Worker[];
  }
}

/** No worker starts: some browsers and policies refuse them with an exception. */
export function refuseWorkers(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    window.Worker = class {
      constructor() {
        throw new DOMException('refused', 'SecurityError');
      }
    } as unknown as typeof Worker;
  });
}

/** Keeps the workers that the page will start within reach of `endWorkers`. */
export async function keepWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const started: Worker[] = [];
    window.startedWorkers = started;
    window.Worker = class extends Worker {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args);
        started.push(this);
      }
    };
  });
}

/** Ends the workers of the page: as a system short of memory does, or as a script that fails. */
export async function endWorkers(page: Page, how: 'in silence' | 'with an error'): Promise<void> {
  await page.evaluate((isSilent) => {
    for (const worker of window.startedWorkers ?? []) {
      if (isSilent) worker.terminate();
      else worker.dispatchEvent(new ErrorEvent('error'));
    }
  }, how === 'in silence');
}

/** What a worker answers with when its memory is at its end. */
export const OUT_OF_MEMORY = 'Array buffer allocation failed';

/**
 * Lets a question to a worker end in an exception, as comlink hands it over; twice, since the first time nobody is told of.
 *
 * @param question method of its host
 * @param about only where the question holds these words
 */
export function throwInWorker(page: Page, name: string, question: string, about = ''): Promise<void> {
  return beforeWorker(
    page,
    name,
    `let left = 2;
    const error = { name: 'RangeError', message: '${OUT_OF_MEMORY}', stack: '' };
    self.addEventListener('message', (event) => {
      const { id, path, argumentList } = event.data;
      if (left === 0 || path?.[0] !== '${question}') return;
      if (!JSON.stringify(argumentList).includes('${about}')) return;
      left -= 1;
      event.stopImmediatePropagation();
      self.postMessage({ id, type: 'HANDLER', name: 'throw', value: { isError: true, value: error } });
    });`,
  );
}

/** Runs a script in a worker before its own, `engine-worker` for instance. */
export async function beforeWorker(page: Page, name: string, script: string): Promise<void> {
  await page.route(
    (url) => url.pathname.includes(`/assets/${name}-`),
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${script}\n${await response.text()}` });
    },
  );
}
