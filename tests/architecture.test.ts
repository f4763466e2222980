/**
 * The import table of the house, executed: domain <- engine <- state <- ui <- pages; scripts stop at engine.
 * A room that must import another one is a decision to change this table, in a commit that says why.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

type Room = 'domain' | 'engine' | 'state' | 'ui' | 'pages' | 'app' | 'scripts';

/** Rooms that a room may import beside itself; `app` is what stands directly in src/. */
const MAY_IMPORT: Readonly<Record<Room, readonly Room[]>> = {
  domain: [],
  engine: ['domain'],
  state: ['domain', 'engine'],
  ui: ['domain', 'engine', 'state'],
  pages: ['domain', 'engine', 'state', 'ui'],
  app: ['domain', 'engine', 'state', 'ui', 'pages'],
  scripts: ['domain', 'engine'],
};

/** Packages that a room may import; a room that is not listed may import any. */
const MAY_USE: Partial<Record<Room, RegExp>> = {
  domain: /^zod\/mini$/,
  engine: /^(fuse\.js|zod\/mini|fastest-levenshtein|libphonenumber-js\/max)$/,
  scripts: /^(?!react|maplibre-gl|zustand|@tanstack)/,
};

interface ImportLine {
  file: string;
  room: Room;
  target: string;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name) && !name.includes('node_modules'))
    .map((name) => join(folder, name));
}

function roomOf(file: string): Room {
  const [top, room = '', ...rest] = file.split('/');
  if (top === 'scripts') return 'scripts';
  return rest.length === 0 ? 'app' : (room as Room);
}

/** Static imports, re-exports and dynamic imports of a text, as written. */
function importsOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '');
  const pattern =
    /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g;
  return [...code.matchAll(pattern)].map(([, from, dynamic, bare]) => from ?? dynamic ?? bare ?? '');
}

function importLines(): ImportLine[] {
  return [...sourceFiles('src'), ...sourceFiles('scripts')].flatMap((file) =>
    importsOf(readFileSync(join(ROOT, file), 'utf8')).map((target) => ({ file, room: roomOf(file), target })),
  );
}

/** Room that an import leads to; undefined for a package or a Node module. */
function targetRoom({ file, target }: Pick<ImportLine, 'file' | 'target'>): Room | undefined {
  const alias = /^#(\w+)\//.exec(target)?.[1];
  if (alias !== undefined) return alias as Room;
  if (!target.startsWith('.')) return undefined;
  return roomOf(relative(ROOT, normalize(join(ROOT, dirname(file), target))));
}

/** Tests may use test libraries; which rooms they import is held to the same table. */
const isTest = (file: string) => /\.(test|bench)\.tsx?$/.test(file);

describe('the rooms of the house', () => {
  const lines = importLines();

  it('is read: every room has imports to check', () => {
    const rooms = new Set(lines.map(({ room }) => room));
    expect([...rooms].sort()).toEqual(['app', 'domain', 'engine', 'pages', 'scripts', 'state', 'ui']);
    expect(lines.length).toBeGreaterThan(300);
  });

  it('imports in one direction only', () => {
    const wrong = lines.filter((line) => {
      const target = targetRoom(line);
      return target !== undefined && target !== line.room && !MAY_IMPORT[line.room].includes(target);
    });
    expect(wrong).toEqual([]);
  });

  it('crosses rooms by alias, so that the direction is seen on the line', () => {
    const wrong = lines.filter((line) => {
      const target = targetRoom(line);
      return line.target.startsWith('.') && target !== line.room && line.room !== 'app';
    });
    expect(wrong).toEqual([]);
  });

  it('keeps a page out of every other page', () => {
    const pageOf = (path: string) => /^src\/pages\/([^/]+)\//.exec(path)?.[1];
    const wrong = lines.filter(({ file, target }) => {
      const [own, other] = [
        pageOf(file),
        pageOf(relative(ROOT, normalize(join(ROOT, dirname(file), target)))),
      ];
      return own !== undefined && target.startsWith('.') && other !== undefined && other !== own;
    });
    expect(wrong).toEqual([]);
  });

  it('keeps the core free of frameworks, of the DOM packages and of Node', () => {
    const wrong = lines.filter(({ file, room, target }) => {
      const allowed = MAY_USE[room];
      const isPackage = !target.startsWith('.') && !target.startsWith('#');
      return isPackage && allowed !== undefined && !isTest(file) && !allowed.test(target);
    });
    expect(wrong).toEqual([]);
  });

  it('never reads the clock in the core: dates are passed in', () => {
    const core = [...sourceFiles('src/domain'), ...sourceFiles('src/engine')].filter((file) => !isTest(file));
    const wrong = core.filter((file) =>
      /Date\.now\(|new Date\(\)|Math\.random\(/.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the reading of imports', () => {
  it('sees static, re-exported, side-effect and dynamic imports', () => {
    const text = `import a from 'a';\nimport {\n  b,\n} from './b.ts';\nexport * from '#domain/c.ts';\nimport 'd.css';\nconst e = import('./e.ts');\n// import x from 'x'`;
    expect(importsOf(text)).toEqual(
      expect.arrayContaining(['a', './b.ts', '#domain/c.ts', 'd.css', './e.ts']),
    );
  });

  it('tells the room of a relative path and of an alias', () => {
    expect(targetRoom({ file: 'src/engine/search/x.ts', target: '../../state/y.ts' })).toBe('state');
    expect(targetRoom({ file: 'scripts/steps/x.ts', target: '#engine/geo/distance.ts' })).toBe('engine');
    expect(targetRoom({ file: 'src/engine/search/x.ts', target: 'fuse.js' })).toBeUndefined();
  });
});
