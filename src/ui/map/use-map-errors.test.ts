// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useMapErrors } from './use-map-errors.ts';

const onFail = vi.fn();
const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
const listeners = () => renderHook(() => useMapErrors(onFail)).result.current;
/** As MapLibre and react-map-gl give them, of which the map's own parts are not read. */
const errorOf = (error: Error) => ({ error }) as never;
const tileOf = (type: string, tile?: object) => ({ source: { type }, tile }) as never;
const workerFailed = new Error('Worker failed to load.');

describe('an error of MapLibre', () => {
  beforeEach(() => {
    onFail.mockClear();
    warn.mockClear();
  });

  it('ends the map as long as no tile has come', () => {
    const { onSourceData, onError } = listeners();
    onSourceData(tileOf('geojson'));
    onError(errorOf(workerFailed));
    expect(onFail).toHaveBeenCalledExactlyOnceWith(workerFailed);
    expect(warn).not.toHaveBeenCalled();
  });

  it('ends the map where what came are images, which no worker makes', () => {
    const { onSourceData, onError } = listeners();
    onSourceData(tileOf('raster', {}));
    onError(errorOf(workerFailed));
    expect(onFail).toHaveBeenCalledExactlyOnceWith(workerFailed);
  });

  it.each(['geojson', 'vector'])('is only told to the console after a tile of a %s source', (type) => {
    const { onSourceData, onError } = listeners();
    onSourceData(tileOf(type, {}));
    onError(errorOf(workerFailed));
    expect(onFail).not.toHaveBeenCalled();
    expect(warn).toHaveBeenCalledExactlyOnceWith(workerFailed.message);
  });

  it.each([
    ['did not come', Object.assign(new Error('Not found'), { status: 404 })],
    ['came garbled', new SyntaxError('Unexpected token')],
  ])('never ends the map where one file %s', (_, error) => {
    listeners().onError(errorOf(error));
    expect(onFail).not.toHaveBeenCalled();
    expect(warn).toHaveBeenCalledExactlyOnceWith(error.message);
  });
});
