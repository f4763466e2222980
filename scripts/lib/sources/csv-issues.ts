/** Words for what is wrong with a record of a CSV file. */
import type { Issue, IssueCode } from '#domain/issue.ts';
import type { CsvFault, CsvFaultKind, CsvRecord } from './csv-scanner.ts';
import { excerpt } from './did-you-mean.ts';

const FAULTS: Record<CsvFaultKind, { code: IssueCode; expected: string; hint: string }> = {
  unclosed: {
    code: 'row.quote',
    expected: 'a closing quote at the end of the cell',
    hint: 'the quote opened here is never closed: close it, or write a quote of the text twice ("")',
  },
  'after-quote': {
    code: 'row.quote',
    expected: 'a delimiter or the end of the line after the closing quote',
    hint: 'write a quote inside a quoted cell twice (""), and close each cell that a quote opens',
  },
  stray: {
    code: 'row.quote',
    expected: 'quotes around the whole cell, without a space before the first',
    hint: 'put the whole cell in quotes and write its own quotes twice: "the ""best"" one"',
  },
  swallowed: {
    code: 'row.quote',
    expected: 'a cell of one row',
    hint: 'this cell holds whole rows: close the quote that opens here, and open the one that closes it',
  },
  'too-long': {
    code: 'row.too-long',
    expected: 'a shorter cell',
    hint: 'shorten the cell, or look for line breaks or delimiters that were lost',
  },
};

/** What the words need to know of the file. */
export interface CsvTable {
  file: string;
  /** Names of the header; none while it is being read. */
  names: readonly string[];
  /** Cell, from 0, that names a row: that of its id, or the first. */
  titleIndex: number;
  /** Characters. */
  maxCellLength: number;
}

/** Issue of a record that cannot be cut into cells. */
export function csvFaultIssue(fault: CsvFault, cells: readonly string[], table: CsvTable): Issue {
  const name = table.names[fault.cell];
  const { code, expected, hint } = FAULTS[fault.kind];
  return {
    code,
    place: {
      file: table.file,
      line: fault.line,
      column: fault.cell + 1,
      ...(name === undefined ? {} : { columnName: name }),
    },
    ...rowTitle(cells, table),
    value: excerpt(fault.found),
    expected: fault.kind === 'too-long' ? `at most ${table.maxCellLength} characters in a cell` : expected,
    hint,
  };
}

/** Issue of a record with too few or too many cells. */
export function raggedIssue(record: CsvRecord, table: CsvTable): Issue {
  const { cells, line } = record;
  const short = cells.length < table.names.length;
  const hint = short
    ? 'a delimiter is missing, or a line break stands inside a cell that has no quotes'
    : 'a cell that holds the delimiter must stand in quotes, or two rows stand on one line';
  return {
    code: 'row.ragged',
    place: { file: table.file, line },
    ...rowTitle(cells, table),
    value: `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}`,
    expected: `${table.names.length} cells, as in the header`,
    hint,
  };
}

export function tooManyBrokenIssue(file: string, line: number, count: number): Issue {
  return {
    code: 'file.format',
    place: { file, line },
    value: `${count} broken rows before this line`,
    expected: 'rows with the cells of the header',
    hint: 'mend the rows named above, or the "delimiter" of the source card: from this line on nothing was read',
  };
}

function rowTitle(cells: readonly string[], table: CsvTable): { row?: string } {
  const cell = cells[table.titleIndex] ?? '';
  return cell.trim() === '' ? {} : { row: excerpt(cell) };
}
