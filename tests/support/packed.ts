/** A ZIP archive of empty entries with these names; the first may hold words, not packed. */
export function zipOf(names: string[], firstHolds = ''): Buffer {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [place, name] of names.entries()) {
    const words = Buffer.from(place === 0 ? firstHolds : '');
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04_03_4b_50, 0);
    local.writeUInt32LE(words.length, 18);
    local.writeUInt32LE(words.length, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02_01_4b_50, 0);
    entry.writeUInt32LE(words.length, 20);
    entry.writeUInt32LE(words.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(at, 42);
    const file = Buffer.concat([local, Buffer.from(name), words]);
    files.push(file);
    list.push(Buffer.concat([entry, Buffer.from(name)]));
    at += file.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06_05_4b_50, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(Buffer.concat(list).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, ...list, end]);
}
