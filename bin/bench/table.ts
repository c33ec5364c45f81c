/** What, how much, what it should be (or a remark), and whether it is. */
export type Row = [what: string, value: string, wanted: string, right?: boolean];

/** Sets exitCode when something is not as it should be. */
export function printTable(rows: Row[]): void {
  const width = (at: 0 | 1) => Math.max(...rows.map((row) => row[at].length));
  const [first, second] = [width(0), width(1)];
  console.log('');
  for (const [what, value, wanted, right] of rows) {
    const mark = right === undefined ? '     ' : right ? 'ok   ' : 'NOT  ';
    console.log(`${mark}${what.padEnd(first)}  ${value.padEnd(second)}  ${wanted}`);
  }
  if (rows.some(([, , , right]) => right === false)) process.exitCode = 1;
}
