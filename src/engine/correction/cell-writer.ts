/** Codes of territories as the people who edit the file write them: names, and numbers of departments. */
import type { IntakeVocabulary } from '../intake/vocabulary.ts';
import type { CellWriter } from './corrected-row.ts';

/** @param nameOf name of a territory by its code; one that reads back as another territory is not used */
export function createCellWriter(
  { departments, regions, served }: Pick<IntakeVocabulary, 'departments' | 'regions' | 'served'>,
  nameOf: (code: string) => string | undefined,
): CellWriter {
  const named = (code: string, lookup: IntakeVocabulary['served']) => {
    const name = nameOf(code);
    return name !== undefined && !name.includes(';') && lookup.find(name) === code ? name : code;
  };
  return (field, value) => {
    switch (field) {
      case 'department':
        return departments.find(value.slice(1)) === value ? value.slice(1) : value;
      case 'region':
        return named(value, regions);
      case 'serves':
        return value
          .split(';')
          .map((code) => named(code, served))
          .join(';');
      default:
        return value;
    }
  };
}
