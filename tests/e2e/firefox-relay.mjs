#!/usr/bin/env node
/**
 * Firefox as Playwright can drive it. Playwright sets the colour scheme of every page by `emulation.setMediaFeaturesOverride`,
 * which Firefox ESR 153 does not know; nothing opens without it. This stands between the two and asks for the status of the
 * session in its place. All else passes as it is.
 */
import { spawn } from 'node:child_process';
import { connect, createServer } from 'node:net';

const FIREFOX = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';
const UNKNOWN = /"method":"emulation\.setMediaFeaturesOverride"/;
/** In bytes: a colour scheme is asked for in two hundred. */
const LONGEST = 4000;

const firefox = spawn(FIREFOX, process.argv.slice(2), { stdio: ['ignore', 'inherit', 'pipe'] });
let port = 0;
const relay = createServer((client) => {
  const server = connect(port, '127.0.0.1');
  let isOpen = false;
  let waiting = Buffer.alloc(0);
  server.pipe(client);
  client.on('data', (bytes) => {
    waiting = Buffer.concat([waiting, bytes]);
    if (!isOpen) {
      const end = waiting.indexOf('\r\n\r\n');
      if (end < 0) return;
      isOpen = true;
      // Compressed frames could not be read; the port is that which Firefox expects of who asks.
      const head = waiting
        .toString('latin1', 0, end + 4)
        .replace(/^Sec-WebSocket-Extensions:.*\r\n/im, '')
        .replace(/^Host:.*\r\n/im, `Host: 127.0.0.1:${port}\r\n`);
      server.write(head, 'latin1');
      waiting = waiting.subarray(end + 4);
    }
    for (let frame = nextFrame(waiting); frame !== undefined; frame = nextFrame(waiting)) {
      server.write(translate(frame));
      waiting = waiting.subarray(frame.bytes.length);
    }
  });
  client.on('error', () => server.destroy()).on('close', () => server.destroy());
  server.on('error', () => client.destroy()).on('close', () => client.destroy());
});

/**
 * The first whole frame of what a client sent (RFC 6455), its mask, and where its words begin.
 * @param {Buffer} bytes
 * @returns {{ bytes: Buffer, mask: Buffer, words: number } | undefined}
 */
function nextFrame(bytes) {
  if (bytes.length < 2) return undefined;
  const short = bytes.readUInt8(1) & 127;
  const wide = short === 126 ? 2 : short === 127 ? 8 : 0;
  if (bytes.length < 2 + wide) return undefined;
  const length = wide === 2 ? bytes.readUInt16BE(2) : wide === 8 ? Number(bytes.readBigUInt64BE(2)) : short;
  const words = 2 + wide + 4;
  if (bytes.length < words + length) return undefined;
  return { bytes: bytes.subarray(0, words + length), mask: bytes.subarray(words - 4, words), words };
}

/** @returns {Buffer} */
function unmask(/** @type {Buffer} */ words, /** @type {Buffer} */ mask) {
  return Buffer.from(words.map((byte, at) => byte ^ mask.readUInt8(at % 4)));
}

/** A frame that Firefox understands. */
function translate(/** @type {{ bytes: Buffer, mask: Buffer, words: number }} */ { bytes, mask, words }) {
  if (bytes.length > LONGEST) return bytes;
  const text = unmask(bytes.subarray(words), mask).toString('utf8');
  if (!UNKNOWN.test(text)) return bytes;
  const { id } = JSON.parse(text);
  const asked = Buffer.from(JSON.stringify({ id, method: 'session.status', params: {} }));
  // Under 126 bytes. The mask is that of the frame: Firefox refuses one of zeros.
  return Buffer.concat([Buffer.from([0x81, 0x80 | asked.length]), mask, unmask(asked, mask)]);
}

relay.listen(0, '127.0.0.1', () => {
  const own = /** @type {import('node:net').AddressInfo} */ (relay.address()).port;
  firefox.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    const [line, said = '', its] = /(WebDriver BiDi listening on ws:\/\/[^:]+:)(\d+)/.exec(text) ?? [];
    if (line !== undefined) port = Number(its);
    process.stderr.write(line === undefined ? text : text.replace(line, `${said}${own}`));
  });
});
firefox.on('exit', (status) => process.exit(status ?? 0));
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP']))
  process.on(signal, () => firefox.kill(signal));
