/** The rows as a table: `results.md`. */
import { cpus, totalmem } from 'node:os';
import type { Floors } from './floors.ts';
import { keyOf, type Row } from './row.ts';

/** What the figures depend on. */
export function machine(): string {
  return `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB`;
}

export function resultsTable(rows: readonly Row[], floors: Floors, foot: string): string {
  const parts = [...new Set(rows.map(({ part }) => part))];
  const sections = parts.map((part) =>
    section(
      part,
      rows.filter((row) => row.part === part),
      floors,
    ),
  );
  return `# Benchmarks

Written by \`npm run bench\`. Ours and the rival were measured in the same run, in turn: the ratio travels between machines, the rest does not.
A ratio says how many times less ours takes; under 1 it takes more. \`floor\` is the least that \`npm run bench -- --check\` allows.

${sections.join('\n\n')}

${foot}
`;
}

function section(part: string, rows: readonly Row[], floors: Floors): string {
  const lines = rows.map((row) => {
    const floor = floors[keyOf(row)];
    const cells = [
      row.measure,
      row.size.toLocaleString('en'),
      row.condition,
      figure(row.ours, row.unit),
      figure(row.rival, row.unit),
      row.rivalName,
      row.ratio === undefined ? '–' : short(row.ratio),
      floor ?? '',
      row.runs,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return `## ${part}

| measure | organisations | where | ours | rival | | ratio | floor | runs |
|---|---|---|---|---|---|---|---|---|
${lines.join('\n')}`;
}

/** One row as it is printed while the run goes on. */
export function describe(row: Row): string {
  const { part, size, condition, measure, rivalName } = row;
  const ratio = row.ratio === undefined ? '–' : short(row.ratio);
  const ours = figure(row.ours, row.unit);
  return `${part}, ${size}, ${condition}: ${measure}: ${ours}, ${rivalName} ${figure(row.rival, row.unit)}, ratio ${ratio}`;
}

function figure(value: number | undefined, unit: Row['unit']): string {
  if (value === undefined || Number.isNaN(value)) return '–';
  return unit === 'elements' ? value.toLocaleString('en') : `${short(value)} ${unit}`;
}

/** Three figures that mean something. */
function short(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value.toPrecision(value < 1 ? 2 : 3);
}
