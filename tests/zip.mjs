// What a ZIP needs that older versions of Node do not have: CRC-32.
export { deflateRawSync } from 'node:zlib';

const TABLE = Int32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? c >>> 1 ^ 0xedb88320 : c >>> 1;
  return c;
});

export function crc32(bytes) {
  let c = -1;
  for (let i = 0; i < bytes.length; i++) c = TABLE[(c ^ bytes[i]) & 0xff] ^ c >>> 8;
  return (c ^ -1) >>> 0;
}
