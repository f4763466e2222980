/** The choices of the builder as a query string and back; the parameters are those of the map that is made. */
import { EMBED_PARAMETERS, type EmbedParameters } from '#domain/embed-parameters.ts';
import { writeSearch } from '#state/search-params.ts';

const MAX_LENGTH = 500;

export function decodeBuilder(search: string): EmbedParameters {
  const params = new URLSearchParams(search);
  const found: EmbedParameters = {};
  for (const name of EMBED_PARAMETERS) {
    const value = params.get(name)?.slice(0, MAX_LENGTH);
    if (value) found[name] = value;
  }
  return found;
}

export function encodeBuilder(parameters: EmbedParameters): string {
  const params = new URLSearchParams();
  for (const name of EMBED_PARAMETERS) {
    const value = parameters[name];
    if (value) params.set(name, value);
  }
  return writeSearch(params);
}
