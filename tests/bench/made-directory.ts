/** A directory of any size in the words of the real one: same lengths, same vocabulary, the same for the same size. */
import type { DirectoryRecord } from '#domain/artefacts.ts';
import type { Commune } from '#domain/territory.ts';

type Town = Pick<Commune, 'code' | 'name' | 'epci' | 'department' | 'region' | 'lng' | 'lat'>;

/** The real records, then made ones whose names, towns and texts are drawn from theirs, up to `size`. */
export function directoryOf(
  size: number,
  real: readonly DirectoryRecord[],
  communes: readonly Town[],
): DirectoryRecord[] {
  const words = [...new Set(real.flatMap(({ name }) => name.split(/\s+/)))];
  const random = generator(size);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const made = Array.from({ length: Math.max(0, size - real.length) }, (_, n): DirectoryRecord => {
    const model = pick(real);
    const commune = pick(communes);
    const name = `${pick(words)} ${pick(words)} ${commune.name}`;
    const place = {
      commune: `C${commune.code}`,
      ...(commune.epci !== undefined && { epci: `E${commune.epci}` }),
      department: `D${commune.department}`,
      region: `R${commune.region}`,
    };
    return {
      ...model,
      id: `made-${n}`,
      name,
      city: commune.name,
      point: [commune.lng, commune.lat],
      territory: place,
      summary: { fr: pick(real).summary.fr ?? '', en: pick(real).summary.en ?? '' },
    };
  });
  return [...real, ...made].slice(0, size);
}

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
