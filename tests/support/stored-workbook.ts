/** XLSX files whose entries are stored as they are, so that a damaged byte reaches the sheet. */
import { crc32 } from 'node:zlib';

/** A workbook of one sheet; `escaped` is false for one whose cells are markup. */
export function workbook(rows: string[][], escaped: boolean): Uint8Array {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const office = 'http://schemas.openxmlformats.org';
  const cell = (text: string) => `<c t="inlineStr"><is><t>${escaped ? escapeXml(text) : text}</t></is></c>`;
  const sheet = rows.map((row, at) => `<row r="${at + 1}">${row.map(cell).join('')}</row>`).join('');
  return zip({
    '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"/>`,
    '_rels/.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r" Type="${type}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${type}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${type}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${office}/spreadsheetml/2006/main"><sheetData>${sheet}</sheetData></worksheet>`,
  });
}

const escapeXml = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '');

/** A ZIP file whose entries are stored as they are (APPNOTE.TXT of PKWARE, 4.3). */
function zip(files: Readonly<Record<string, string>>): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const [name, content] = [Buffer.from(path), Buffer.from(text)];
    const head = Buffer.alloc(26);
    for (const [at, value] of [
      [0, 20],
      [22, name.length],
    ] as const)
      head.writeUInt16LE(value, at);
    for (const [at, value] of [
      [10, crc32(content)],
      [14, content.length],
      [18, content.length],
    ] as const)
      head.writeUInt32LE(value, at);
    parts.push(Buffer.from('PK\x03\x04'), head, name, content);
    directory.push(
      Buffer.from('PK\x01\x02'),
      Buffer.from([20, 0]),
      head,
      Buffer.alloc(10),
      u32(offset),
      name,
    );
    offset += 30 + name.length + content.length;
  }
  const size = Buffer.concat(directory).length;
  const count = Object.keys(files).length;
  const end = Buffer.concat([
    Buffer.from('PK\x05\x06'),
    Buffer.alloc(4),
    u16(count),
    u16(count),
    u32(size),
    u32(offset),
    u16(0),
  ]);
  return Buffer.concat([...parts, ...directory, end]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
