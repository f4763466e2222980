/** Numbers and texts as bytes: what the files of a large edition are made of. */

/** Writes whole numbers from 0 to 2^53 (a byte for those below 128), and texts. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  number(value: number): this {
    let rest = value;
    while (rest >= 128) {
      this.#push(128 + (rest % 128));
      rest = Math.floor(rest / 128);
    }
    this.#push(rest);
    return this;
  }

  text(value: string): this {
    const bytes = new TextEncoder().encode(value);
    this.number(bytes.length);
    for (const byte of bytes) this.#push(byte);
    return this;
  }

  /** Each number less the one before it; they must not fall. */
  ascending(values: ArrayLike<number>): this {
    this.number(values.length);
    let last = 0;
    for (let at = 0; at < values.length; at++) {
      const value = values[at] ?? 0;
      if (value < last)
        throw new RangeError(`expected numbers that do not fall, found ${value} after ${last}`);
      this.number(value - last);
      last = value;
    }
    return this;
  }

  get length(): number {
    return this.#length;
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #push(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#length);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length++] = byte;
  }
}

/** Reads what `ByteWriter` wrote, in the same order. Throws a `RangeError` when the bytes end before. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #decoder = new TextDecoder();
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  number(): number {
    let value = 0;
    let unit = 1;
    for (;;) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new RangeError('expected a number, found the end of the file');
      value += (byte % 128) * unit;
      if (byte < 128) return value;
      unit *= 128;
    }
  }

  text(): string {
    const length = this.number();
    if (this.#at + length > this.#bytes.length)
      throw new RangeError('expected a text, found the end of the file');
    this.#at += length;
    return this.#decoder.decode(this.#bytes.subarray(this.#at - length, this.#at));
  }

  ascending(): Uint32Array {
    const values = new Uint32Array(this.number());
    let last = 0;
    for (let at = 0; at < values.length; at++) {
      last += this.number();
      values[at] = last;
    }
    return values;
  }
}
